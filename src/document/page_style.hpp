/// @file
/// How a policy's page looks, on screen and on paper.
#pragma once

#include <string_view>

namespace fangpin::detail {

/// On paper: A4, the head of a table on each of its pages, no row broken over two.
inline constexpr std::string_view page_style = R"(
:root { color-scheme: light; }
body { margin: 2em auto; max-width: 62em; padding: 0 1em; color: #1a1a1a; background: #fff;
  font: 16px/1.55 system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC",
    "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5em; line-height: 1.3; margin: 0 0 1em; }
h2 { font-size: 1.15em; margin: 2.2em 0 .5em; padding-top: .3em;
  border-top: 2px solid #1a1a1a; }
h3 { font-size: 1em; margin: 1.4em 0 .4em; }
a { color: #0b4a8f; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1.2em; margin: 0 0 1em; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
.remark { color: #444; margin: .2em 0 .7em; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: .2em 0; padding-left: 1.2em; text-indent: -1.2em; }
nav li.part { margin-left: 1.2em; }
nav .ids { font-size: .85em; margin-left: .4em; }
nav .ids a { display: inline-block; margin-right: .6em; text-indent: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
col.first { width: 17%; }
.long-ids col.first { width: 25%; }
col.third { width: 45%; }
th, td { border: 1px solid #bbb; padding: .35em .5em; text-align: left; vertical-align: top;
  font-weight: normal; overflow-wrap: anywhere; }
thead th { background: #e9edf2; font-weight: bold; }
tbody { border-top: 2px solid #777; }
tr.clause > * { background: #f4f6f8; }
.id { font-weight: bold; }
.place, .label, .source { display: block; color: #555; font-size: .85em; }
.number { display: inline-block; }
.note-id { color: #555; font-size: .9em; }
p { margin: 0; }
p + p { margin-top: .25em; }
.table-wording, .takes { color: #444; font-size: .9em; }
code { font: .9em/1.45 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC",
  monospace; }
code.rule { display: block; white-space: pre-wrap; }
tr.reading > th { border-left: 4px solid #5b7fa6; }
tr.gap > th { border-left: 4px solid #b5651d; }
tr.note > * { font-size: .92em; }
tr.note > td { background: #fcfcfa; }
:target > * { background: #fff6d6; }
@page { size: A4; margin: 16mm 14mm 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; }
  h2, h3, .remark { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.clause { break-after: avoid; }
  tr.note { break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  :target > * { background: none; }
  nav ul { columns: 2; }
  nav .ids { display: none; }
  th, td { padding: .25em .45em; }
  thead th, tr.clause > *, tr.note > td { print-color-adjust: exact; }
}
)";

}  // namespace fangpin::detail
