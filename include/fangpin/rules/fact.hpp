/// @file
/// The library's facts as C++ names.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/rules/expression.hpp>

namespace fangpin::fact {

// What each means stands in `fact_table.hpp`; a fact of a pack's own is `expression<bool>("name")`.
inline expression<fangpin::registry> const registry{"registry"};
inline expression<fangpin::registration> const registration{"registration"};
inline expression<plain_number> const residence_months{"residence_months"};
inline expression<plain_number> const away_months{"away_months"};
inline expression<bool> const monitored{"monitored"};
inline expression<month> const discovered{"discovered"};

inline expression<plain_number> const household_size{"household_size"};
inline expression<plain_number> const size_registered{"size_registered"};
inline expression<money> const net_income{"net_income"};
inline expression<money> const net_income_per_capita{"net_income_per_capita"};
inline expression<money> const previous_net_income{"previous_net_income"};
inline expression<money> const rigid_expenditure{"rigid_expenditure"};
inline expression<money> const standard{"standard"};
inline expression<money> const margin{"margin"};
inline expression<bool> const income_below_standard{"income_below_standard"};
inline expression<bool> const income_above_standard{"income_above_standard"};
inline expression<bool> const guarantee_unmet{"guarantee_unmet"};
inline expression<bool> const natural_disaster{"natural_disaster"};
inline expression<bool> const disaster{"disaster"};
inline expression<bool> const illness{"illness"};
inline expression<bool> const accident{"accident"};
inline expression<bool> const wholly_without_labour{"wholly_without_labour"};
inline expression<bool> const has_labour{"has_labour"};

inline expression<bool> const at_risk{"at_risk"};
inline expression<bool> const self_reliant{"self_reliant"};
inline expression<bool> const income_plunged{"income_plunged"};
inline expression<bool> const rigid_expenditure_surged{"rigid_expenditure_surged"};

}  // namespace fangpin::fact
