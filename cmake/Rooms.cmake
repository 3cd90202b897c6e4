# lettergrade_room(NAME SOURCES... USES target...): one static library a room. What a room does not
# list under USES it cannot include: a test compares the includes with these lists.
function(lettergrade_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  add_library(lettergrade_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(lettergrade_${name} PUBLIC ${CMAKE_SOURCE_DIR}/include
                                                        ${CMAKE_SOURCE_DIR})
  target_link_libraries(lettergrade_${name} PUBLIC ${ROOM_USES}
                                            PRIVATE ${ROOM_PRIVATE_USES} lettergrade_warnings)
endfunction()
