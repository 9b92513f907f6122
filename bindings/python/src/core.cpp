#include "core.hpp"

PYBIND11_MODULE(_core, module) {
    fangpin::python::add_errors(module);
    fangpin::python::add_decision(module);
    fangpin::python::add_policy(module);
    fangpin::python::add_rule(module);
    fangpin::python::add_cases(module);
    fangpin::python::add_tables(module);
}
