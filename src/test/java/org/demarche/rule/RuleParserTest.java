package org.demarche.rule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule within the profile becomes a value, and one outside it a sentence at its place. */
class RuleParserTest {

  private final Problems problems = new Problems();

  private List<Rule> read(String text) {
    return RuleParser.read("test.drl", "topic", text, problems);
  }

  private List<String> problems() {
    return problems.toList().stream().map(Problem::toString).toList();
  }

  /** Conditions begin in line 2, column 6; the conclusion in line 3, column 6. */
  private static String rule(String conditions, String conclusion) {
    return "rule \"A rule\" @source(\"test\")\nwhen "
        + conditions
        + "\nthen insertLogical("
        + conclusion
        + ");\nend\n";
  }

  private static String rule(String conditions) {
    return rule(conditions, "new CeasefireOver($c)");
  }

  private Rule good(String text) {
    List<Rule> rules = read(text);
    assertEquals(List.of(), problems());
    assertEquals(1, rules.size());
    return rules.get(0);
  }

  private void refused(String expected, String text) {
    List<Rule> rules = read(text);
    assertEquals(expected, String.join("\n", problems()));
    assertEquals(List.of(), rules, "a rule with problems is left out");
  }

  private static FactKind kind(String name) {
    return Vocabulary.byName(name).orElseThrow();
  }

  private static List<String> constraints(Condition condition) {
    return condition.pattern().constraints().stream().map(Expression::text).toList();
  }

  // What is within the profile.

  @Test
  void a_rule_keeps_its_name_topic_source_place_and_text() {
    String text =
        "rule \"A sentence\" @source(\"a case\") when Ceasefire($c : id) then"
            + " insertLogical(new CeasefireOver($c)); end";
    Rule rule = good("package p;\n" + text + "\n// after\n");
    assertAll(
        () -> assertEquals("A sentence", rule.name()),
        () -> assertEquals("topic", rule.topic()),
        () -> assertEquals("a case", rule.source()),
        () -> assertEquals(new Place("test.drl", 2, 6), rule.place()),
        () -> assertEquals(text, rule.text()),
        () -> assertEquals(Set.of("ceasefire"), rule.reads()));
  }

  @Test
  void a_pattern_has_a_variable_constraints_and_bindings() {
    Rule rule =
        good(rule("$it : Violation(count > 2 + 3 * 4, $c : ceasefire, by != \"x\", attack())"));
    Condition.Match match = (Condition.Match) rule.conditions().get(0);
    Pattern pattern = match.pattern();
    assertAll(
        () -> assertEquals(kind("Violation"), pattern.kind()),
        () -> assertEquals(Optional.of("$it"), pattern.variable()),
        () -> assertEquals(new Place("test.drl", 2, 12), pattern.place()),
        () ->
            assertEquals(
                List.of("count > (2 + (3 * 4))", "by != \"x\"", "attack()"), constraints(match)),
        () -> assertEquals(Set.of("$c"), pattern.bindings().keySet()),
        () -> assertEquals("ceasefire", pattern.bindings().get("$c").text()));
  }

  @Test
  void operators_bind_as_in_java() {
    assertEquals(
        List.of("((count == 1) || ((count == 2) && attack())) || (count < ((1 - 2) - 3))"),
        constraints(
            good(rule(
                    "Violation(count == 1 || count == 2 && attack() || count < 1 - 2 - 3,"
                        + " $c : ceasefire)"))
                .conditions()
                .get(0)));
  }

  @Test
  void brackets_come_first() {
    assertEquals(
        List.of("((1 + 2) * 3) == count", "((count == 1) || (count == 2)) && attack()"),
        constraints(
            good(rule(
                    "Violation((1 + 2) * 3 == count, (count == 1 || count == 2) && attack(),"
                        + " $c : ceasefire)"))
                .conditions()
                .get(0)));
  }

  @Test
  void literals_are_numbers_texts_truths_and_words() {
    Expression.Binary negative = binary("Violation(count == -2147483647, $c : ceasefire)");
    Expression.Binary word = binary("Violation(status == ClaimStatus.ALLEGED, $c : ceasefire)");
    assertAll(
        () -> assertEquals(-2147483647, ((Expression.Literal) negative.right()).value()),
        () -> assertEquals(int.class, negative.right().type()),
        () ->
            assertEquals(
                org.demarche.fact.ClaimStatus.ALLEGED, ((Expression.Literal) word.right()).value()),
        () -> assertEquals("ClaimStatus.ALLEGED", word.right().text()));
  }

  private Expression.Binary binary(String pattern) {
    return (Expression.Binary)
        good(rule(pattern)).conditions().get(0).pattern().constraints().get(0);
  }

  @Test
  void a_list_of_values_is_searched() {
    assertEquals(
        List.of("status in (ClaimStatus.ALLEGED, ClaimStatus.VERIFIED)", "count not in (1, 2 + 3)"),
        constraints(
            good(rule(
                    "Violation(status in (ClaimStatus.ALLEGED, ClaimStatus.VERIFIED),"
                        + " count not in (1, 2 + 3), $c : ceasefire)"))
                .conditions()
                .get(0)));
  }

  @Test
  void a_variable_knows_what_it_stands_for_and_where_it_is_bound() {
    Rule rule = good(rule("Ceasefire($c : id) Violation(ceasefire == $c)"));
    Expression.Binary joined =
        (Expression.Binary) rule.conditions().get(1).pattern().constraints().get(0);
    Expression.Variable variable = (Expression.Variable) joined.right();
    assertAll(
        () -> assertEquals(0, variable.condition()),
        () -> assertEquals(String.class, variable.type()),
        () -> assertEquals("id", variable.meaning().orElseThrow().text()),
        () -> assertEquals(new Place("test.drl", 2, 48), variable.place()));
  }

  @Test
  void an_absence_may_stand_in_brackets() {
    Rule rule =
        good(rule("Ceasefire($c : id) not CeasefireOver(ceasefire == $c) not(Extension());"));
    assertEquals(
        List.of("Match", "Absence", "Absence"),
        rule.conditions().stream().map(it -> it.getClass().getSimpleName()).toList());
  }

  @Test
  void an_aggregate_has_a_function_an_argument_a_result_and_constraints() {
    Rule rule =
        good(
            rule(
                "Ceasefire($c : id) accumulate(Violation(ceasefire == $c, $n : count);"
                    + " $total : sum($n * 2); $total > 5, $total < 10)"));
    Condition.Aggregate aggregate = (Condition.Aggregate) rule.conditions().get(1);
    assertAll(
        () -> assertEquals(Condition.Function.SUM, aggregate.function()),
        () -> assertEquals("$n * 2", aggregate.argument().orElseThrow().text()),
        () -> assertEquals("$total", aggregate.variable()),
        () ->
            assertEquals(
                List.of("$total > 5", "$total < 10"),
                aggregate.constraints().stream().map(Expression::text).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum(count)", "min(count)", "max(count)", "count()", "count(by)"})
  void every_function_is_read(String function) {
    good(rule("Ceasefire($c : id) accumulate(Violation(ceasefire == $c); $n : " + function + ")"));
  }

  @Test
  void a_status_is_concluded_with_its_values() {
    Conclusion conclusion =
        good(rule("Ceasefire($c : id, $s : starts)", "new CeasefireTerm($c, $s.plusHours(-3))"))
            .conclusion();
    assertAll(
        () -> assertEquals(kind("CeasefireTerm"), conclusion.kind()),
        () -> assertEquals(false, conclusion.happens()),
        () ->
            assertEquals(
                List.of("$c", "$s.plusHours(-3)"),
                conclusion.arguments().stream().map(Expression::text).toList()));
  }

  @Test
  void an_event_is_concluded_to_happen_now() {
    Conclusion conclusion =
        good(rule(
                "Now($now : now) Violation(at == $now, $c : ceasefire)"
                    + " not CeasefireCollapsed(ceasefire == $c)",
                "new Happens(new CeasefireCollapsed($c, $now))"))
            .conclusion();
    assertAll(
        () -> assertEquals(kind("CeasefireCollapsed"), conclusion.kind()),
        () -> assertTrue(conclusion.happens()));
  }

  @Test
  void the_clock_is_compared_with_components_and_its_day_may_be_shifted() {
    good(
        rule(
            "Now($now : now, $today : today) Ceasefire(starts <= $now, $c : id)"
                + " Violation(at.toLocalDate() > $today.minusDays(7))"));
  }

  @Test
  void twenty_five_conditions_are_allowed_and_four_others_in_a_constraint() {
    good(rule("Ceasefire($c : id) " + "Violation() ".repeat(24)));
    problems.throwIfAny();
    good(
        rule(
            "Violation($a : count) Violation($b : count) Violation($d : count)"
                + " Violation($e : count, $c : ceasefire)"
                + " Violation(count > $a + $b + $d + $e)"));
  }

  @Test
  void thirty_brackets_are_allowed() {
    good(rule("Violation(" + "(".repeat(29) + "true" + ")".repeat(29) + ", $c : ceasefire)"));
  }

  @Test
  void the_header_may_be_left_out_or_hold_a_package_and_the_vocabulary() {
    good("package a.b;\nimport org.demarche.fact.*;\n" + rule("Ceasefire($c : id)"));
  }

  @Test
  void a_file_without_rules_has_none() {
    assertEquals(List.of(), read("// nothing\n"));
    assertEquals(List.of(), problems());
  }

  @Test
  void reading_goes_on_with_the_next_rule() {
    List<Rule> rules =
        read(
            rule("Foo()")
                + rule("Ceasefire(]")
                + rule("Ceasefire($c : id)").replace("A rule", "Good")
                + "nonsense\n");
    assertEquals(List.of("Good"), rules.stream().map(Rule::name).toList());
    assertEquals(
        List.of("test.drl:2:6", "test.drl:6:16", "test.drl:13:1"),
        problems.toList().stream().map(problem -> problem.place().toString()).toList());
  }

  @Test
  void all_that_is_wrong_with_the_values_of_a_rule_is_said_at_once() {
    refused(
        """
        test.drl:2:16: 'nam' is no component of Ceasefire, which has id, between, type, form, by, \
        purpose, demandsWithdrawalOf, starts, term, guarantors.
        test.drl:2:40: '<' stands between a text and a whole number; expected the same on both \
        sides.
        test.drl:3:38: The variable $d is not bound before this. Maybe '$c'.\
        """,
        rule("Ceasefire(nam == \"x\", $c : id, id < 3)", "new CeasefireOver($d)"));
  }

  // Messages of the parser.

  @Test
  void an_unknown_kind_is_refused_with_the_nearest() {
    refused(
        "test.drl:2:6: 'Ceasfire' is not a kind of fact. Maybe 'Ceasefire'.",
        rule("Ceasfire($c : id)"));
    assertEquals(1, problems().size());
  }

  @Test
  void an_unknown_kind_that_is_near_nothing_is_refused() {
    refused("test.drl:2:6: 'Xyzzy' is not a kind of fact.", rule("Xyzzy()"));
  }

  @Test
  void an_unknown_component_is_refused_with_the_nearest() {
    refused(
        "test.drl:2:25: 'ennds' is no component of CeasefireTerm, which has ceasefire, ends."
            + " Maybe 'ends'.",
        rule("CeasefireTerm($e : ennds, $c : ceasefire)"));
  }

  @Test
  void an_unbound_variable_is_refused_with_the_nearest() {
    refused(
        "test.drl:3:38: The variable $ceasefre is not bound before this. Maybe '$ceasefire'.",
        rule("Ceasefire($ceasefire : id)", "new CeasefireOver($ceasefre)"));
  }

  @Test
  void a_variable_is_bound_before_it_is_used() {
    refused(
        "test.drl:2:29: The variable $c is not bound before this.",
        rule("Violation(ceasefire == $c) Ceasefire($c : id)"));
  }

  @Test
  void a_variable_of_an_absence_stays_in_it() {
    refused(
        "test.drl:3:38: The variable $c is not bound before this.", rule("not Ceasefire($c : id)"));
  }

  @Test
  void a_variable_is_bound_once() {
    refused(
        "test.drl:2:35: The variable $c is bound twice.",
        rule("Ceasefire($c : id) Violation($c : ceasefire)"));
  }

  @Test
  void a_variable_begins_with_a_dollar() {
    refused(
        "test.drl:2:16: A variable begins with '$'. Maybe '$c'.\n"
            + "test.drl:3:38: The variable $c is not bound before this. Maybe 'c'.",
        rule("Ceasefire(c : id)"));
  }

  @Test
  void a_missing_source_is_refused() {
    refused(
        "test.drl:1:6: The rule names no source. Expected @source(\"...\") after its name: a"
            + " publication, a case or the word judgement.",
        rule("Ceasefire($c : id)").replace("@source(\"test\")", ""));
  }

  @Test
  void a_blank_source_is_refused() {
    refused(
        "test.drl:1:6: The rule names no source. Expected @source(\"...\") after its name: a"
            + " publication, a case or the word judgement.",
        rule("Ceasefire($c : id)").replace("\"test\"", "\" \""));
  }

  @Test
  void another_annotation_is_refused() {
    refused(
        "test.drl:1:16: Found '@author'; the only annotation is @source(\"...\"), which names"
            + " where the norm is from.",
        rule("Ceasefire($c : id)").replace("@source", "@author"));
  }

  @Test
  void a_rule_has_a_condition() {
    refused(
        "test.drl:1:6: The rule has no condition. Expected at least one pattern.",
        rule("", "new CeasefireOver(\"x\")"));
  }

  @Test
  void a_rule_has_at_most_twenty_five_conditions() {
    refused(
        "test.drl:1:6: The rule has 26 conditions; at most 25 are allowed.",
        rule("Ceasefire($c : id) " + "Violation() ".repeat(25)));
  }

  @Test
  void another_import_is_refused() {
    read("import java.util.List;\nimport static java.lang.Math.abs;\n");
    assertEquals(
        List.of(
            "test.drl:1:8: Found 'import java.util.List'; the only import is org.demarche.fact.*,"
                + " the vocabulary.",
            "test.drl:2:8: Found 'static'; expected the name of a package. 'static' is outside the"
                + " profile: it would bring in code. Only fact kinds, rules and their conditions"
                + " are allowed."),
        problems());
  }

  @Test
  void a_conclusion_is_a_status_or_an_event_that_happens() {
    refused(
        "test.drl:3:24: 'CeasefireOve' is no kind of status. Maybe 'CeasefireOver'.",
        rule("Ceasefire($c : id)", "new CeasefireOve($c)"));
  }

  @Test
  void a_given_fact_is_not_concluded() {
    refused(
        "test.drl:3:24: 'Actor' is no kind of status. A rule concludes a status, or"
            + " Happens(new ...) of an event; given facts are not concluded.",
        rule("Ceasefire($c : id)", "new Actor($c, $c, ActorType.STATE)"));
  }

  @Test
  void an_event_is_not_concluded_as_a_status() {
    refused(
        "test.drl:3:24: 'CeasefireCollapsed' is no kind of status. A rule concludes a status, or"
            + " Happens(new ...) of an event; given facts are not concluded.",
        rule("Now($n : now) Ceasefire($c : id)", "new CeasefireCollapsed($c, $n)"));
  }

  @Test
  void a_wrong_number_of_values_is_refused() {
    refused(
        "test.drl:3:24: CeasefireTerm has 2 components (ceasefire, ends); found 1 values.",
        rule("Ceasefire($c : id)", "new CeasefireTerm($c)"));
  }

  @Test
  void a_second_statement_is_refused() {
    refused(
        "test.drl:3:44: Found 'insertLogical'; expected 'end' after the one conclusion of a rule.",
        rule("Ceasefire($c : id)", "new CeasefireOver($c)); insertLogical(new CeasefireOver($c)"));
  }

  @Test
  void a_function_of_its_own_is_refused() {
    refused(
        "test.drl:2:64: Found 'average'; expected sum, count, min or max.",
        rule("Ceasefire($c : id) accumulate(Violation($n : count); $a : average($n))"));
  }

  @Test
  void a_sum_needs_a_number() {
    refused(
        "test.drl:2:58: The function needs a number to work on, as in sum($points).",
        rule("Ceasefire($c : id) accumulate(Violation(); $a : sum())"));
  }

  @Test
  void a_sum_of_texts_is_refused() {
    refused(
        "test.drl:2:58: 'by' is a text; expected a whole number: it is aggregated.",
        rule("Ceasefire($c : id) accumulate(Violation(); $a : sum(by))"));
  }

  @Test
  void happens_is_kept_by_the_engine() {
    refused(
        "test.drl:2:6: A condition reads Happens, which the engine keeps to itself. Read the event"
            + " instead.",
        rule("Happens()"));
  }

  // Messages of the type checker.

  @Test
  void both_sides_of_a_comparison_have_one_type() {
    refused(
        "test.drl:2:22: '==' stands between a whole number and a text; expected the same on both"
            + " sides.",
        rule("Violation(count == \"x\", $c : ceasefire)"));
  }

  @Test
  void only_numbers_dates_and_moments_are_ordered() {
    refused(
        "test.drl:2:26: '<' stands between values of the type a text; expected numbers, dates or"
            + " moments.",
        rule("Violation(ceasefire < \"x\", $c : ceasefire)"));
  }

  @Test
  void only_numbers_are_added() {
    refused(
        "test.drl:2:20: 'by' is a text; expected a whole number: '+' stands between two whole"
            + " numbers.",
        rule("Violation(1 + by == 3, $c : ceasefire)"));
  }

  @Test
  void only_conditions_are_joined() {
    refused(
        "test.drl:2:16: 'count' is a whole number; expected true or false: '&&' stands between two"
            + " conditions.",
        rule("Violation(count && attack(), $c : ceasefire)"));
  }

  @Test
  void a_constraint_holds_or_does_not() {
    refused(
        "test.drl:2:16: 'count' is a whole number; expected true or false: a constraint either"
            + " holds or does not.",
        rule("Violation(count, $c : ceasefire)"));
  }

  @Test
  void a_value_in_a_list_has_the_type_of_what_is_searched() {
    refused(
        "test.drl:2:29: '\"x\"' is a text; expected a whole number: it is compared with 'count'.",
        rule("Violation(count in (1, \"x\"), $c : ceasefire)"));
  }

  @Test
  void a_word_is_one_of_its_list() {
    refused(
        "test.drl:2:38: 'ALEGED' is no word of ClaimStatus (ALLEGED, VERIFIED, ACKNOWLEDGED,"
            + " REFUTED). Maybe 'ALLEGED'.",
        rule("Violation(status == ClaimStatus.ALEGED, $c : ceasefire)"));
  }

  @Test
  void a_concluded_value_has_the_type_of_its_component() {
    refused(
        "test.drl:3:42: '3' is a whole number; expected a moment: it becomes the component ends.",
        rule("Ceasefire($c : id)", "new CeasefireTerm($c, 3)"));
  }

  @Test
  void a_value_handed_to_a_method_has_its_type() {
    refused(
        "test.drl:2:25: '3' is a whole number; expected a text: it is handed to involves.",
        rule("Ceasefire(involves(3), $c : id)"));
  }

  @Test
  void a_number_is_whole_and_not_too_large() {
    refused(
        "test.drl:2:24: '2147483648' is not a whole number up to 2147483647.",
        rule("Violation(count < 2147483648, $c : ceasefire)"));
  }

  @Test
  void a_method_outside_the_list_is_refused_with_those_in_it() {
    refused(
        "test.drl:2:16: 'invloves' is no method that may be called on a ceasefire here. Allowed:"
            + " ends, guaranteed, guaranteedBy, involves, open. Maybe 'involves'.",
        rule("Ceasefire(invloves(\"x\"), $c : id)"));
  }

  @Test
  void a_component_of_a_variable_is_refused() {
    refused(
        "test.drl:2:42: Found '.id'; expected a method call. Bind the component in its own pattern,"
            + " as in $name : component, and use the variable.",
        rule("$a : Ceasefire() Violation(by == $a.id)"));
  }

  @Test
  void an_expression_is_nested_at_most_thirty_deep() {
    refused(
        "test.drl:2:46: An expression is nested more than 30 deep.",
        rule("Violation(" + "(".repeat(30) + "true" + ")".repeat(30) + ", $c : ceasefire)"));
  }

  // Messages of the profile.

  @Test
  void what_is_bound_is_of_the_fact_at_hand() {
    refused(
        "test.drl:2:59: What is bound is a component or a method of the fact at hand; found the"
            + " variable $a.",
        rule("Violation($a : count, $c : ceasefire) Violation($b : $a)"));
  }

  @Test
  void what_is_aggregated_is_of_the_fact_at_hand() {
    refused(
        "test.drl:2:77: $a is from another condition; what is bound or aggregated is computed from"
            + " the fact at hand alone.",
        rule("Violation($a : count, $c : ceasefire) accumulate(Violation(); $b : sum($a))"));
  }

  @Test
  void the_clock_is_not_compared_with_what_is_computed() {
    refused(
        "test.drl:2:39: The clock is compared with 'ends()', which is no date-time component of a"
            + " fact, so that no moment would be stepped to when it is due. Conclude a status with"
            + " a date-time component, and compare that.",
        rule("Now($now : now) Ceasefire(ends() < $now, $c : id)"));
  }

  @Test
  void nothing_is_computed_from_the_clock() {
    refused(
        "test.drl:2:46: 'plusHours' is no method that may be called on a moment here. Allowed:"
            + " toLocalDate.",
        rule("Now($now : now) Ceasefire(starts < $now.plusHours(1), $c : id)"));
  }

  @Test
  void no_day_is_computed_but_from_today() {
    refused(
        "test.drl:2:63: A condition computes dates from the clock's 'today' only. Conclude a status"
            + " with a date-time component instead.",
        rule("ViolationWeight($d : day, $c : ceasefire) Now(today > $d.plusDays(1))"));
  }

  @Test
  void the_day_of_the_clock_is_today() {
    refused(
        "test.drl:2:19: A condition computes dates from the clock's 'today' only. Conclude a status"
            + " with a date-time component instead.",
        rule("Now($d : now.toLocalDate()) Ceasefire($c : id)"));
  }

  @Test
  void no_status_has_the_clock_in_it() {
    refused(
        "test.drl:3:24: A status is concluded with the clock's 'now' in it, so that it would change"
            + " at every moment. Use a date-time component of the fact that causes it.",
        rule("Now($now : now) Ceasefire($c : id)", "new CeasefireTerm($c, $now.plusHours(1))"));
  }

  private static final String COLLAPSE = "new Happens(new CeasefireCollapsed($c, $now))";

  @Test
  void an_event_has_a_moment_that_makes_it_happen() {
    refused(
        "test.drl:1:6: No condition says which moment makes the event happen. Expected an event"
            + " with 'at == $now', or a fact with a date-time component, as in 'ends == $now'.",
        rule(
            "Now($now : now) Ceasefire($c : id, starts <= $now)"
                + " not CeasefireCollapsed(ceasefire == $c)",
            COLLAPSE));
  }

  @Test
  void an_event_does_not_happen_twice() {
    refused(
        "test.drl:1:6: The rule concludes CeasefireCollapsed without a 'not' of it, so that it"
            + " could happen twice. Expected 'not CeasefireCollapsed(...)'.",
        rule("Now($now : now) Violation(at == $now, $c : ceasefire)", COLLAPSE));
  }

  @Test
  void an_event_happens_now() {
    refused(
        "test.drl:3:36: An event happens at the clock's 'now'. Expected the variable bound to it,"
            + " as in Now($now : now), as the component 'at', and nowhere else.",
        rule(
            "Now($now : now) Violation(at == $now, $c : ceasefire, $at : at)"
                + " not CeasefireCollapsed(ceasefire == $c)",
            "new Happens(new CeasefireCollapsed($c, $at))"));
  }

  @Test
  void a_constraint_joins_at_most_four_others() {
    refused(
        "test.drl:2:148: A constraint joins more than 4 other conditions. Split it.",
        rule(
            "Violation($a : count) Violation($b : count) Violation($d : count)"
                + " Violation($e : count) Violation($f : count, $c : ceasefire)"
                + " Violation(count > $a + $b + $d + $e + $f)"));
  }

  // What DRL has and the profile has not.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10", "no-loop true", "agenda-group \"x\"", "timer(int: 1s)", "dialect \"java\"",
        "enabled false", "date-effective \"x\"", "calendars \"x\"", "duration 3", "lock-on-active"
      })
  void an_attribute_is_refused_with_what_to_write_instead(String attribute) {
    read(rule("Ceasefire($c : id)").replace("\nwhen", " " + attribute + "\nwhen"));
    assertRefusal(1, 31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exists Ceasefire()",
        "forall(Ceasefire())",
        "eval(true)",
        "from x",
        "or Ceasefire()",
        "and Ceasefire()",
        "collect(Ceasefire())",
        "?ask()",
        "/path",
        "{ }",
        "new X()",
        "entry-point x",
        "groupby(x)",
        "over window:time(1h)"
      })
  void a_condition_of_another_sort_is_refused_with_what_to_write_instead(String condition) {
    read(rule(condition));
    assertRefusal(2, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "global X y;",
        "function void x() {}",
        "query x end",
        "declare X end",
        "dialect \"mvel\"",
        "unit X;",
        "expander x",
        "template header",
        "salience 3"
      })
  void a_declaration_is_refused_with_what_to_write_instead(String declaration) {
    read(declaration + "\n" + rule("Ceasefire($c : id)"));
    assertRefusal(1, 1);
  }

  private void assertRefusal(int line, int column) {
    Problem problem = problems.toList().get(0);
    assertAll(
        problem.toString(),
        () -> assertEquals(new Place("test.drl", line, column), problem.place()),
        () -> assertTrue(problem.message().contains("is outside the profile")),
        () -> assertTrue(problem.message().endsWith(".")));
  }

  @Test
  void every_refusal_says_why_and_what_instead() {
    List<String> words =
        List.of("salience", "timer", "global", "exists", "from", "insert", "new", "unit", "null");
    assertEquals(
        "",
        words.stream()
            .filter(
                word ->
                    Refusals.of(word)
                        .filter(it -> it.contains(". ") || it.contains(": "))
                        .isEmpty())
            .collect(Collectors.joining(", ")));
  }
}
