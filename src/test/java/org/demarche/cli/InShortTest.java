package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A comparison says first what it comes to, and of each step when it is so. */
class InShortTest {

  private static Ran compare(String... arguments) {
    return Ran.of(Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray(String[]::new));
  }

  /** What stands under a title, without its line breaks. */
  private static String under(String title, Ran ran) {
    String from = ran.out().substring(ran.out().indexOf("\n" + title + "\n"));
    return from.substring(title.length() + 2, from.indexOf("\n\n", 1))
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Test
  void a_comparison_is_answered_in_short_before_all_else() {
    Ran ran = compare("syria-2026", "no-extension");
    assertTrue(ran.out().indexOf("In short") < ran.out().indexOf("Given otherwise"), ran.out());
    assertEquals(
        "The change: only in A, Ceasefire gov-sdf is extended to 8 Feb 23:00 for the sake of"
            + " isis-detainees (24 Jan 23:00). What follows: only in A, Ceasefire gov-sdf is in"
            + " force until 8 Feb 23:00 (24 Jan 23:00 to 30 Jan 12:00); Ceasefire gov-sdf has"
            + " lapsed: its term ended 24 Jan 20:00 (in A, 24 Jan 20:00 to 24 Jan 23:00; in B, 24"
            + " Jan 20:00 to 25 Jan 20:00); only in B, Ceasefire gov-sdf holds de facto, past its"
            + " term (25 Jan 20:00 to 30 Jan 12:00). Ceasefire gov-sdf holds de facto, past its"
            + " term, by the rule: A ceasefire past its grace holds de facto while talks are open"
            + " and nobody advances. They are alike again in all that is told from 30 Jan 12:00 on,"
            + " when in both: Agreement agreement-30-january is signed between SDF and Syria"
            + " (comprehensive: yes); Ceasefire gov-sdf has been superseded by a broader"
            + " agreement. What the story gives after 24 Jan 23:00 and nobody changed is played in"
            + " both, whether or not it would then have come about: 65 events, the last on 11 Mar.",
        under("In short", ran));
    assertTrue(
        under("In short", compare("kobani-2019", "turkey-attacks"))
            .contains(
                "At the end, 23 Nov, they differ: in A, Ceasefire sochi-truce holds de facto, past"
                    + " its term (from 30 Oct 18:00 on); in B, Ceasefire sochi-truce has expired to"
                    + " war (30 Oct 06:00); Risk of an offensive between SDF and Turkey (on average"
                    + " 13 days after failed ceasefires) (from 30 Oct 06:00 on). What the story"));
  }

  @Test
  void the_deciding_rule_is_one_that_does_more_than_say_what_a_word_means() {
    String told = under("In short", compare("syria-2026", "buffer-agreed"));
    assertTrue(
        told.contains(
            "The Quneitra buffer is in place, by the rule: A consented buffer takes some days to"
                + " be in place."),
        told);
  }

  @Test
  void what_is_changed_from_the_start_is_played_on_from_there() {
    String told =
        under("In short", compare("syria-2026", "set", "buffer-policy", "min-pressure=1"));
    assertTrue(
        told.contains(
            "What the story gives from its start on and nobody changed is played in both, whether"
                + " or not it would then have come about: 90 events, the last on 11 Mar."),
        told);
  }

  @Test
  void risks_of_war_and_measures_that_differ_at_the_end_are_named() {
    String told = under("In short", compare("syria-2026", "no-agreement"));
    assertTrue(
        told.contains(
            "Risk of clashes between SDF and Syria at the government-SDF front (from 31 Jan 20:00"
                + " on);"),
        told);
    assertTrue(told.contains("Trust of SDF in Syria (A: -29.00, B: -45.00)"), told);
    assertTrue(
        under("In short", compare("syria-2026", "forced-withdrawal"))
            .contains(
                "measured, Trust of Russia in Syria (A: -16.72, B: -14.72); Trust of Syria in"
                    + " Russia (A: -6.72, B: -12.72). What the story"));
  }

  @Test
  void a_rule_that_needs_more_than_what_was_told_before_says_so() {
    String told = compare("syria-2026", "no-agreement").out().replaceAll("\\s+", " ");
    assertTrue(
        told.contains(
            "forces of SDF and Syria do not face each other at any place (mixed above 4). together"
                + " with what only B has: Talks between SDF and Syria are stalled (from 31 Jan"
                + " 20:00 on)."),
        told);
  }

  @Test
  void what_differs_at_the_end_says_since_when() {
    String told = under("In short", compare("syria-2026", "leaves-hmeimim"));
    assertTrue(told.contains("in B, The Hmeimim air base is held by Syria (from 6 Mar on);"), told);
  }

  @Test
  void what_both_runs_have_at_other_times_is_not_said_to_be_in_one_only() {
    String told = compare("syria-2026", "no-extension").out().replaceAll("\\s+", " ");
    assertTrue(
        told.contains(
            "since in B: The last term of ceasefire gov-sdf ends 24 Jan 20:00; its grace, 25 Jan"
                + " 20:00 (20 Jan 18:00 to 30 Jan 12:00; in A, 20 Jan 18:00 to 24 Jan 23:00) (4)."),
        told);
    assertTrue(
        told.contains(
            "while in both, as of then: Talks between SDF and Syria are open; and no advance of any"
                + " actor under ceasefire gov-sdf counts until after 25 Jan 20:00."),
        told);
  }

  @Test
  void what_was_not_played_says_on_what_it_rested_in_words() {
    String compared = compare("syria-2026", "no-agreement").out().replaceAll("\\s+", " ");
    assertTrue(
        compared.contains(
            "Not played in B; it rested on: Agreement agreement-30-january is signed between SDF"
                + " and Syria (comprehensive: yes) (30 Jan) 31 Jan: SDF invites"),
        compared);
    String run =
        Ran.of("run", "syria-2026", "--what-if", "no-agreement").out().replaceAll("\\s+", " ");
    assertTrue(
        run.contains(
            "Not played; it rested on: agreement signed with id agreement-30-january (30 Jan) 31"
                + " Jan"),
        run);
  }

  @Test
  void among_many_runs_it_is_said_which_meets_the_first_again() {
    Ran ran = compare("syria-2026", "no-extension", "no-agreement");
    assertTrue(
        ran.out().contains("B parts from A on 24 Jan 23:00, meets it again on 30 Jan 12:00; the"),
        ran.out());
    assertTrue(ran.out().contains("C parts from A on 30 Jan 12:00; the same"), ran.out());
  }
}
