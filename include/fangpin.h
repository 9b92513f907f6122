/**
 * @file
 * fangpin for C and for every language that can call C.
 *
 * What holds everywhere:
 *
 * - A status of 0 means done. "Not eligible" is an answer, not an error.
 * - What comes out through `**out` belongs to the caller, who frees it; what is returned directly
 *   is borrowed and lives as long as the object that was asked. Every `_free` accepts NULL.
 * - Text is UTF-8 with a length, not terminated. Text that is not UTF-8 is an error.
 * - A `const` handle may be used by any number of threads at once, any other by one at a time.
 * - There is no global state, no clock, no locale and no output: nothing happens behind your back.
 */
#ifndef FANGPIN_H
#define FANGPIN_H

#include <fangpin/c/audit.h>
#include <fangpin/c/base.h>
#include <fangpin/c/case.h>
#include <fangpin/c/decision.h>
#include <fangpin/c/error.h>
#include <fangpin/c/policy.h>
#include <fangpin/c/record.h>
#include <fangpin/c/report.h>
#include <fangpin/c/rows.h>
#include <fangpin/c/rule.h>
#include <fangpin/c/status.h>
#include <fangpin/c/table.h>
#include <fangpin/c/text.h>

#endif
