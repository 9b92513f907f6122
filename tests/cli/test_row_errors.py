"""A row that cannot be judged is a line of its own, and the others are judged."""

from __future__ import annotations

import json

from command import CommandTest, decide, household, text

KEYS = {"row", "file", "id", "error"}
ERROR_KEYS = {"code", "subject", "found", "remedy", "path", "line", "column"}


class RowErrors(CommandTest):
    def test_errors_in_the_middle_leave_the_others_alone(self) -> None:
        run = decide(stdin=text(household(1), household(2, registry="rich"), household(3)))
        self.assertEqual(run.status, 1)
        self.assertEqual(run.err, "")
        self.assertEqual([r.get("household") for r in run.rows], ["H-1", None, "H-3"])
        error = run.rows[1]
        self.assertEqual(set(error), KEYS)
        self.assertEqual(set(error["error"]), ERROR_KEYS)
        self.assertEqual((error["row"], error["file"], error["id"]), (2, None, "H-2"))
        self.assertEqual(error["error"]["code"], "unknown_code")
        self.assertEqual(error["error"]["path"], "registry")
        self.assertIsNone(error["error"]["line"])

    def test_row_errors_are_canonical(self) -> None:
        for line in decide(stdin=text({}, household(2, area="51"))).out.splitlines():
            canonical = json.dumps(json.loads(line), sort_keys=True, ensure_ascii=False,
                                   separators=(",", ":"))
            self.assertEqual(line, canonical)

    def test_syntax_errors_are_placed_in_the_file(self) -> None:
        run = decide(stdin=text(household(1)) + "\n" + '{"id" 1}\n')
        error = run.rows[1]["error"]
        self.assertEqual((error["code"], error["line"]), ("invalid_json", 3))
        whole = '[{"format":"x"},\n   {"id" 1}]'
        error = decide(stdin=whole).rows[1]["error"]
        self.assertEqual(error["line"], 2)
        self.assertGreater(error["column"], 3)

    def test_an_area_that_is_not_covered_fails_the_row(self) -> None:
        run = decide(stdin=text(household(1, area="510104"), household(2)))
        self.assertEqual(run.rows[0]["error"]["code"], "area_not_covered")
        self.assertEqual(run.rows[0]["id"], "H-1")
        self.assertEqual(run.rows[1]["household"], "H-2")

    def test_elements_of_an_array_may_be_anything(self) -> None:
        run = decide(stdin='[1, "two", null, [], {}, true]')
        self.assertEqual(run.status, 1)
        self.assertEqual([r["row"] for r in run.rows], [1, 2, 3, 4, 5, 6])

    def test_a_byte_order_mark_before_the_first_row_is_left_out(self) -> None:
        for rows in (text(household(1)), text(household(1), household(2))):
            run = decide(stdin=b"\xef\xbb\xbf" + rows.encode())
            self.assertEqual(run.status, 0)
            self.assertEqual(run.rows[0]["household"], "H-1")

    def test_an_array_that_is_cut_off_has_one_row_that_is_wrong(self) -> None:
        run = decide(stdin="[" + json.dumps(household(1)) + ', {"id": "a')
        self.assertEqual([r.get("household") for r in run.rows], ["H-1", None])

    def test_a_comma_at_the_end_of_an_array_is_a_row_that_is_wrong(self) -> None:
        run = decide(stdin="[" + json.dumps(household(1)) + ",]")
        self.assertEqual(run.status, 1)
        self.assertEqual([r.get("household") for r in run.rows], ["H-1", None])

    def test_one_row_that_is_not_utf8_leaves_the_others_alone(self) -> None:
        lines = [json.dumps(household(n)).encode() for n in (1, 2, 3)]
        lines[1] = lines[1].replace(b"H-2", b"H-\xb7\xc0")
        run = decide(stdin=b"\n".join(lines))
        self.assertEqual(run.rows[1]["error"]["code"], "invalid_utf8")
        self.assertEqual([r.get("household") for r in run.rows], ["H-1", None, "H-3"])

    def test_an_id_is_repeated_only_where_it_is_one(self) -> None:
        for wrong in ("513201196104121234", "13800138000", "a b", "", 7, None, {"x": 1}):
            run = decide(stdin=text({**household(), "id": wrong, "registry": "rich"}))
            self.assertIsNone(run.rows[0]["id"], wrong)
            self.assertNotIn("5132011961", run.out)
            self.assertNotIn("13800138000", run.out)

    def test_nothing_of_a_document_is_repeated(self) -> None:
        canary = "张三丰513201196104121234"
        for changes in ({"registry": canary}, {canary: 1}, {"discovered": canary},
                        {"area": canary}, {"facts": {canary: True}},
                        {"income": [{"class": canary, "from": "2022-01"}]},
                        {"events": [{"kind": canary}]},
                        {"members": [{"id": canary}]},
                        {"income": [{"class": "wage", "from": "2022-01", "yuan": canary}]}):
            run = decide(stdin=text(household(**changes)))
            self.assertEqual(run.status, 1)
            self.assertNotIn("张三丰", run.out + run.err, changes)
            self.assertNotIn("196104121234", run.out + run.err, changes)
