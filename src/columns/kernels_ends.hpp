// Arithmetic of ends that may be missing: part of kernels_source.hpp, and like it without a guard.

#include "columns/kernels.hpp"

namespace fangpin::detail {
namespace {

// Missing ends take part in the arithmetic, unsigned so that it may wrap, and are put back.

void add_ends(int64_t const* a, int64_t const* b, int64_t missing, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] == missing || b[i] == missing ? missing : wrapped_sum(a[i], b[i]);
}

void subtract_ends(int64_t const* a,
                   int64_t missing_a,
                   int64_t const* b,
                   int64_t missing_b,
                   int64_t* out,
                   size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] =
            a[i] == missing_a || b[i] == missing_b
                ? missing_a
                : static_cast<int64_t>(static_cast<uint64_t>(a[i]) - static_cast<uint64_t>(b[i]));
}

int64_t wrapped_product(int64_t a, int64_t b) {
    return static_cast<int64_t>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b));
}

void scale_ends(int64_t const* a,
                int64_t missing,
                int64_t by,
                int64_t missing_out,
                int64_t* out,
                size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i)
        out[i] = a[i] == missing ? missing_out : wrapped_product(a[i], by);
}

void multiply_ends(
    int64_t const* a, int64_t const* b, int64_t missing, int64_t* out, size_t words) {
    for (size_t i = 0; i < words * rows_a_word; ++i) {
        bool const none = a[i] == 0 || b[i] == 0;
        bool const unbounded = a[i] == missing || b[i] == missing;
        out[i] = none ? 0 : unbounded ? missing : wrapped_product(a[i], b[i]);
    }
}

}  // namespace
}  // namespace fangpin::detail
