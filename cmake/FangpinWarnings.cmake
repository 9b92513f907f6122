# fangpin_warnings(target): our own code compiles without a warning.
function(fangpin_warnings target)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE
      -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef
      -Wcast-qual -Wformat=2
      $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast>
      $<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes -Wmissing-prototypes>)
    if(PROJECT_IS_TOP_LEVEL)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  endif()
  # Designated initialisers leave the rest at its default on purpose.
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang>:-Wno-missing-field-initializers>)
  # GCC 12 warns of std::string + "text" (its bug 105651).
  target_compile_options(${target} PRIVATE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
  # Clang blames std::stable_sort of libstdc++ 12 for using its own temporary buffer.
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
endfunction()

# fangpin_sanitized_c(target): a C program that links the sanitized library needs the sanitizers'
# C++ runtime, which only the C++ linker brings along.
function(fangpin_sanitized_c target)
  if(CMAKE_C_FLAGS MATCHES "-fsanitize=")
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  endif()
endfunction()
