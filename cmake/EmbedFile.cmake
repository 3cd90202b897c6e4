# lettergrade_embed(TARGET FILE NAME): makes the text of FILE available to TARGET as
# lettergrade::embedded::NAME (a std::string_view) in the header "embedded/NAME.hpp".
function(lettergrade_embed target file name)
  set(folder ${CMAKE_BINARY_DIR}/generated)
  set(header ${folder}/embedded/${name}.hpp)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} content)
  # A raw string is cut into pieces: compilers limit the length of one literal.
  string(LENGTH "${content}" length)
  set(pieces "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${content}" ${at} 8000 piece)
    string(APPEND pieces "R\"~~~(${piece})~~~\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  file(CONFIGURE OUTPUT ${header} @ONLY CONTENT "#pragma once
#include <string_view>
namespace lettergrade::embedded {
inline constexpr std::string_view ${name} =
@pieces@;
}
")
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
