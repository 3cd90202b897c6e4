add_library(lettergrade_warnings INTERFACE)
target_compile_options(lettergrade_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast)
# GCC sees uninitialised members in every optimised std::optional (GCC bug 80635); the sanitizers and
# clang-tidy's analyser look for the real thing.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(lettergrade_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
option(LETTERGRADE_WERROR "Treat warnings as errors" ON)
if(LETTERGRADE_WERROR)
  target_compile_options(lettergrade_warnings INTERFACE -Werror)
endif()
# Cheap checks that stay on in every build.
target_compile_definitions(lettergrade_warnings INTERFACE _GLIBCXX_ASSERTIONS)
