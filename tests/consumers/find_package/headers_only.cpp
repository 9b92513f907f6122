#include <fangpin/income/accounting_window.hpp>

int main() {
    auto const window = fangpin::accounting_window(*fangpin::month::of(2022, 6));
    return window.size() == 12 ? 0 : 1;
}
