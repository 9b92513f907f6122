# cmake -DNM=nm -DLIBRARY=libfangpin.so -DGOLDEN=exported_symbols.txt [-DREFRESH=1] -P this
#
# The symbols of the library are those of the list. With REFRESH the list is written anew.

execute_process(COMMAND "${NM}" -D --defined-only --with-symbol-versions "${LIBRARY}"
  OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${lines}")
set(symbols "")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^[0-9a-fA-F]* +" "" symbol "${line}")
  if(NOT symbol MATCHES "^A ")  # the version nodes themselves
    list(APPEND symbols "${symbol}")
  endif()
endforeach()
list(SORT symbols)
list(JOIN symbols "\n" found)
string(APPEND found "\n")

if(REFRESH)
  file(WRITE "${GOLDEN}" "${found}")
  return()
endif()
set(listed "")
if(EXISTS "${GOLDEN}")
  file(READ "${GOLDEN}" listed)
endif()
if(NOT found STREQUAL listed)
  string(REGEX MATCHALL "[^\n]+" listed "${listed}")
  set(gone "${listed}")
  set(new "${symbols}")
  list(REMOVE_ITEM gone ${symbols} "")
  list(REMOVE_ITEM new ${listed} "")
  message(FATAL_ERROR "The exported symbols have changed.\n  gone: ${gone}\n  new: ${new}\n"
    "If this is meant (symbols may come, none may go), write the list anew:\n"
    "  cmake -DREFRESH=1 -DNM=${NM} -DLIBRARY=${LIBRARY} -DGOLDEN=${GOLDEN} "
    "-P ${CMAKE_CURRENT_LIST_FILE}")
endif()
