// What a text says of registers that leave a household out.
#include "policy/pack_loader.hpp"

namespace fangpin::detail {

/// Which clause asks for the audit. What is found follows from the rules alone.
void pack_loader::audit(policy& p) {
    auto const* node = reader_.table_of(root_, "audit", false);
    if (node == nullptr)
        return;
    table const t{*node, "[audit]"};
    reader_.allow(t, {"clause", "source", "source_en"});
    p.audit_clause = reader_.clause(t, true);
    p.audit_source = reader_.source(t);
}

}  // namespace fangpin::detail
