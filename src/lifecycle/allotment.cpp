#include <fangpin/lifecycle/allotment.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>
#include <map>

namespace fangpin {
namespace {

using traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using edge = traits::edge_descriptor;
using network = boost::adjacency_list<
    boost::vecS,
    boost::vecS,
    boost::directedS,
    boost::no_property,
    boost::property<boost::edge_capacity_t,
                    int,
                    boost::property<boost::edge_residual_capacity_t,
                                    int,
                                    boost::property<boost::edge_reverse_t, edge>>>>;

bool serves(available_contact const& c, area const& where) {
    return c.serves.empty() ||
           std::ranges::any_of(c.serves, [&](area const& a) { return where.within(a); });
}

/// Households flow from the source over their areas and contacts to the sink.
class flow {
public:
    flow(std::vector<available_contact> const& contacts,
         std::vector<household_to_allot> const& households,
         int limit)
        : contacts_(contacts),
          areas_(by_area(households)),
          net_(2 + areas_.size() + contacts.size()) {
        int const all = static_cast<int>(households.size());
        std::size_t a = 0;
        for (auto const& [code, inside] : areas_) {
            connect(source, area_node(a), static_cast<int>(inside.size()));
            auto const& where = households[inside.front()].where;
            for (std::size_t c = 0; c < contacts.size(); ++c)
                if (serves(contacts[c], where))
                    connect(area_node(a), contact_node(c), all);
            ++a;
        }
        for (std::size_t c = 0; c < contacts.size(); ++c) {
            auto const places = limit == 0 ? all : std::max(0, limit - contacts[c].households);
            connect(contact_node(c), sink, places);
        }
        boost::push_relabel_max_flow(net_, source, sink);
    }

    /// How many households of an area a contact takes, for each that takes some.
    template <class Visit>
    void each_flow(Visit visit) const {
        std::size_t a = 0;
        for (auto const& [code, inside] : areas_) {
            auto const [first, last] = boost::out_edges(area_node(a++), net_);
            for (auto e = first; e != last; ++e)
                if (auto const taken = capacity(*e) - residual(*e); taken > 0)
                    visit(inside, contact_of(boost::target(*e, net_)), taken);
        }
    }

    /// What can still be reached from the source where nothing more flows.
    template <class Area, class Contact>
    void each_stuck(Area on_area, Contact on_contact) const {
        std::vector<bool> seen(boost::num_vertices(net_));
        std::vector<std::size_t> next{source};
        seen[source] = true;
        while (!next.empty()) {
            auto const at = next.back();
            next.pop_back();
            auto const [first, last] = boost::out_edges(at, net_);
            for (auto e = first; e != last; ++e)
                if (auto const to = boost::target(*e, net_); residual(*e) > 0 && !seen[to]) {
                    seen[to] = true;
                    next.push_back(to);
                }
        }
        std::size_t a = 0;
        for (auto const& [code, inside] : areas_)
            if (seen[area_node(a++)])
                on_area(inside);
        for (std::size_t c = 0; c < contacts_.size(); ++c)
            if (seen[contact_node(c)])
                on_contact(c);
    }

private:
    using places_of_areas = std::map<std::string, std::vector<std::size_t>>;

    static constexpr std::size_t source = 0;
    static constexpr std::size_t sink = 1;

    static places_of_areas by_area(std::vector<household_to_allot> const& households) {
        places_of_areas all;
        for (std::size_t i = 0; i < households.size(); ++i)
            all[households[i].where.code()].push_back(i);
        return all;
    }

    [[nodiscard]] std::size_t area_node(std::size_t a) const { return 2 + a; }
    [[nodiscard]] std::size_t contact_node(std::size_t c) const { return 2 + areas_.size() + c; }
    [[nodiscard]] std::size_t contact_of(std::size_t node) const {
        return node - 2 - areas_.size();
    }
    [[nodiscard]] int capacity(edge e) const { return boost::get(boost::edge_capacity, net_, e); }
    [[nodiscard]] int residual(edge e) const {
        return boost::get(boost::edge_residual_capacity, net_, e);
    }
    void connect(std::size_t from, std::size_t to, int places) {
        auto const there = boost::add_edge(from, to, net_).first;
        auto const back = boost::add_edge(to, from, net_).first;
        boost::put(boost::edge_capacity, net_, there, places);
        boost::put(boost::edge_capacity, net_, back, 0);
        boost::put(boost::edge_reverse, net_, there, back);
        boost::put(boost::edge_reverse, net_, back, there);
    }

    std::vector<available_contact> const& contacts_;
    places_of_areas areas_;  ///< households by area
    network net_;
};

}  // namespace

allotment allot(std::vector<available_contact> contacts,
                std::vector<household_to_allot> households,
                int limit) {
    std::ranges::sort(contacts, {}, &available_contact::id);
    std::ranges::sort(households, {}, &household_to_allot::case_id);
    flow const found(contacts, households, limit);

    allotment result;
    std::map<std::string_view, std::size_t> taken;  // of each area, in the order of cases
    found.each_flow([&](auto const& inside, std::size_t contact, int count) {
        auto& next = taken[households[inside.front()].where.code()];
        for (; count > 0; --count, ++next)
            result.assigned.emplace_back(households[inside[next]].case_id, contacts[contact].id);
    });
    std::ranges::sort(result.assigned);
    if (result.assigned.size() == households.size())
        return result;

    allotment::shortage lacking;
    found.each_stuck(
        [&](auto const& inside) {
            for (auto const i : inside)
                lacking.cases.push_back(households[i].case_id);
        },
        [&](std::size_t c) {
            lacking.contacts.push_back(contacts[c].id);
            lacking.places += std::max(0, limit - contacts[c].households);
        });
    std::ranges::sort(lacking.cases);
    result.lacking = std::move(lacking);
    return result;
}

}  // namespace fangpin
