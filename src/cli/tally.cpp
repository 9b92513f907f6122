#include "cli/tally.hpp"

#include <boost/json.hpp>

namespace fangpin::cli {

namespace json = boost::json;

namespace {

void count_all(counts& into, json::object const& decision, std::string_view key) {
    for (auto const& id : decision.at(key).as_array())
        count(into, id.as_string());
}

}  // namespace

void count(counts& into, std::string_view what) {
    if (auto const known = into.find(what); known != into.end())
        ++known->second;
    else
        into.emplace(what, 1);
}

void tally::add(std::string_view decision) {
    json::monotonic_resource memory;
    auto const document = json::parse(decision, &memory).as_object();
    ++judged;
    count(outcomes, document.at("outcome").as_string());
    count_all(fired, document, "fired");
    count_all(barred_by, document, "barred_by");
    count_all(categories, document, "categories");
    for (auto const& clause : document.at("clauses").as_array())
        if (clause.at("value").as_string() == "unknown")
            count(open, clause.at("id").as_string());
}

void tally::add_failure(std::string_view code) {
    ++failed;
    count(errors, code);
}

}  // namespace fangpin::cli
