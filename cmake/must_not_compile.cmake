# cmake -DCOMMAND=compiler;flags -DFILE=file.cpp -P must_not_compile.cmake
#
# Compiles the file twice: as it is, which must succeed, and with FANGPIN_MUST_NOT_COMPILE, which
# must fail with a message that the file names in a line `// expect: regular expression`.

file(STRINGS "${FILE}" expected REGEX "^// expect: ")
list(LENGTH expected count)
if(NOT count EQUAL 1)
  message(FATAL_ERROR "${FILE}: one line `// expect: ...` is needed, there are ${count}")
endif()
string(REGEX REPLACE "^// expect: " "" expected "${expected}")

execute_process(COMMAND ${COMMAND} "${FILE}" RESULT_VARIABLE status ERROR_VARIABLE messages)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${FILE}: does not compile even without the mistake\n${messages}")
endif()

execute_process(COMMAND ${COMMAND} -DFANGPIN_MUST_NOT_COMPILE "${FILE}"
  RESULT_VARIABLE status ERROR_VARIABLE messages)
if(status EQUAL 0)
  message(FATAL_ERROR "${FILE}: compiles, and must not")
endif()
if(NOT messages MATCHES "${expected}")
  message(FATAL_ERROR "${FILE}: fails for another reason than '${expected}'\n${messages}")
endif()
