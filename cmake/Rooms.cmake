# lettergrade_room(NAME SOURCES... USES target...): one static library a room. What a room does not
# list under USES it cannot include: a test compares the includes with these lists. Headers that most
# of a large room's files read, the standard library's and those under HEADERS, are compiled once.
function(lettergrade_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE_USES;HEADERS" ${ARGN})
  add_library(lettergrade_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(lettergrade_${name} PUBLIC ${CMAKE_SOURCE_DIR}/include
                                                        ${CMAKE_SOURCE_DIR})
  target_link_libraries(lettergrade_${name} PUBLIC ${ROOM_USES}
                                            PRIVATE ${ROOM_PRIVATE_USES} lettergrade_warnings)
  list(LENGTH ROOM_SOURCES files)
  if(files GREATER 7)
    target_precompile_headers(lettergrade_${name} PRIVATE
      <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span>
      <string> <string_view> <utility> <vector> ${ROOM_HEADERS})
  endif()
endfunction()
