add_library(lettergrade_warnings INTERFACE)
target_compile_options(lettergrade_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast)
option(LETTERGRADE_WERROR "Treat warnings as errors" ON)
if(LETTERGRADE_WERROR)
  target_compile_options(lettergrade_warnings INTERFACE -Werror)
endif()
# Cheap checks that stay on in every build.
target_compile_definitions(lettergrade_warnings INTERFACE _GLIBCXX_ASSERTIONS)
