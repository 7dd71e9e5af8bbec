package org.demarche.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.Shipped;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;
import org.demarche.rule.RuleText;
import org.junit.jupiter.api.Test;

/** Each operator, on rules with one thing for it to change. */
class MutatedRulesTest {

  @Test
  void comparisons_are_flipped_moved_and_dropped_and_equalities_negated() {
    assertEquals(
        """
        equality negated, OfferMade: base == $base -> base != $base
        constraint dropped, OfferMade: base == $base -> (left out)
        comparison flipped, OfferMade: worth < $needed -> worth >= $needed
        boundary moved, OfferMade: worth < $needed -> worth <= $needed
        constraint dropped, OfferMade: worth < $needed -> (left out)
        component replaced, then offered: $offered -> $needed
        component replaced, then needed: $needed -> $offered
        conclusion withheld, then: insertLogical(new BaseTermsUnmet($base, $offered, $needed)); -> (left out)
        """,
        changes(
            """
            BaseTerms($base : base, $needed : reservation)
                OfferMade(base == $base, worth < $needed, $offered : worth)
            """,
            "BaseTermsUnmet($base, $offered, $needed)"));
  }

  @Test
  void an_absence_is_left_out_and_turned_into_a_presence() {
    assertEquals(
        """
        equality negated, not SiteTakenOver: base == $base -> base != $base
        constraint dropped, not SiteTakenOver: base == $base -> (left out)
        not removed: not SiteTakenOver(base == $base) -> SiteTakenOver(base == $base)
        condition dropped: not SiteTakenOver(base == $base) -> (left out)
        component replaced, then base: $base -> $user
        component replaced, then user: $user -> $base
        conclusion withheld, then: insertLogical(new BaseActive($base, $user)); -> (left out)
        """,
        changes(
            """
            Base($base : id, $user : user)
                not SiteTakenOver(base == $base)
            """,
            "BaseActive($base, $user)"));
  }

  @Test
  void alternatives_words_and_truths_are_changed() {
    assertEquals(
        """
        equality negated, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> legalBasis not in (LegalBasis.LEASE, LegalBasis.SOFA)
        alternative dropped, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> legalBasis in (LegalBasis.SOFA)
        alternative dropped, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> legalBasis in (LegalBasis.LEASE)
        word replaced, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> legalBasis in (LegalBasis.TACIT, LegalBasis.SOFA)
        word replaced, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> legalBasis in (LegalBasis.LEASE, LegalBasis.TACIT)
        constraint dropped, Base: legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA) -> (left out)
        equality negated, Base: heldByHost() == false -> heldByHost() != false
        constraint dropped, Base: heldByHost() == false -> (left out)
        word replaced, then why: Contest.NOBODY_INVITED -> Contest.HANDOVER_CLAIMED
        conclusion withheld, then: insertLogical(new SiteContested($base, Contest.NOBODY_INVITED)); -> (left out)
        """,
        changes(
            """
            Base(legalBasis in (LegalBasis.LEASE, LegalBasis.SOFA), heldByHost() == false, $base : id)
            """,
            "SiteContested($base, Contest.NOBODY_INVITED)"));
  }

  @Test
  void a_method_that_stands_alone_is_negated_and_both_sides_of_an_or_are_dropped() {
    assertEquals(
        """
        alternative dropped, Base: heldByHost() || (host == heldBy) -> heldByHost()
        alternative dropped, Base: heldByHost() || (host == heldBy) -> host == heldBy
        equality negated, Base: heldByHost() || (host == heldBy) -> heldByHost() || (host != heldBy)
        constraint dropped, Base: heldByHost() || (host == heldBy) -> (left out)
        word replaced, then why: Contest.NOBODY_INVITED -> Contest.HANDOVER_CLAIMED
        conclusion withheld, then: insertLogical(new SiteContested($base, Contest.NOBODY_INVITED)); -> (left out)
        """,
        changes(
            """
            Base(heldByHost() || host == heldBy, $base : id)
            """,
            "SiteContested($base, Contest.NOBODY_INVITED)"));
  }

  @Test
  void numbers_durations_and_sums_are_moved() {
    assertEquals(
        """
        equality negated, Base: id == $base -> id != $base
        constraint dropped, Base: id == $base -> (left out)
        component replaced, then base: $base -> $host
        component replaced, then by: $host -> $base
        duration moved, then ends: $since.plusDays($days + 1) -> $since.minusDays($days + 1)
        arithmetic swapped, then ends: $since.plusDays($days + 1) -> $since.plusDays($days - 1)
        number moved, then ends: $since.plusDays($days + 1) -> $since.plusDays($days + 0)
        number moved, then ends: $since.plusDays($days + 1) -> $since.plusDays($days + 2)
        conclusion withheld, then: insertLogical(new TakeoverDue($base, $host, $since.plusDays($days + 1))); -> (left out)
        """,
        changes(
            """
            BasePolicy($days : takeoverDays)
                BaseVacated($base : base, $since : since)
                Base(id == $base, $host : host)
            """,
            "TakeoverDue($base, $host, $since.plusDays($days + 1))"));
  }

  @Test
  void functions_of_many_facts_are_swapped() {
    assertEquals(
        """
        equality negated, accumulate OfferMade: base == $base -> base != $base
        constraint dropped, accumulate OfferMade: base == $base -> (left out)
        comparison flipped, accumulate OfferMade: $best > 3 -> $best <= 3
        boundary moved, accumulate OfferMade: $best > 3 -> $best >= 3
        number moved, accumulate OfferMade: $best > 3 -> $best > 2
        number moved, accumulate OfferMade: $best > 3 -> $best > 4
        constraint dropped, accumulate OfferMade: $best > 3 -> (left out)
        function swapped, accumulate OfferMade: max($worth) -> sum($worth)
        function swapped, accumulate OfferMade: max($worth) -> count($worth)
        function swapped, accumulate OfferMade: max($worth) -> min($worth)
        number moved, then needed: 0 -> -1
        number moved, then needed: 0 -> 1
        conclusion withheld, then: insertLogical(new BaseTermsUnmet($base, $best, 0)); -> (left out)
        """,
        changes(
            """
            Base($base : id)
                accumulate(OfferMade(base == $base, $worth : worth); $best : max($worth); $best > 3)
            """,
            "BaseTermsUnmet($base, $best, 0)"));
  }

  @Test
  void what_stands_twice_in_a_rule_is_numbered() {
    assertEquals(
        """
        equality negated, not SiteTakenOver #1: base == $base -> base != $base
        constraint dropped, not SiteTakenOver #1: base == $base -> (left out)
        not removed: not SiteTakenOver(base == $base) -> SiteTakenOver(base == $base)
        condition dropped: not SiteTakenOver(base == $base) -> (left out)
        equality negated, not SiteTakenOver #2: by == $user -> by != $user
        constraint dropped, not SiteTakenOver #2: by == $user -> (left out)
        not removed: not SiteTakenOver(by == $user) -> SiteTakenOver(by == $user)
        condition dropped: not SiteTakenOver(by == $user) -> (left out)
        component replaced, then base: $base -> $user
        component replaced, then user: $user -> $base
        conclusion withheld, then: insertLogical(new BaseActive($base, $user)); -> (left out)
        """,
        changes(
            """
            Base($base : id, $user : user)
                not SiteTakenOver(base == $base)
                not SiteTakenOver(by == $user)
            """,
            "BaseActive($base, $user)"));
  }

  @Test
  void every_shipped_rule_is_the_same_when_it_is_written_down_and_read_again() {
    for (Rule rule : Shipped.book().rules()) {
      Problems problems = new Problems();
      List<Rule> read =
          RuleParser.read(rule.place().file(), rule.topic(), RuleText.of(rule), problems);
      problems.throwIfAny();
      assertEquals(List.of(RuleText.of(rule)), read.stream().map(RuleText::of).toList());
    }
  }

  private static String changes(String conditions, String concluded) {
    Problems problems = new Problems();
    List<Rule> rules =
        RuleParser.read(
            "tiny.drl",
            "tiny",
            "rule \"Tiny\"\n    @source(\"test\")\nwhen\n    %sthen\n    insertLogical(new %s);\nend\n"
                .formatted(conditions, concluded),
            problems);
    problems.throwIfAny();
    return MutatedRules.of(rules.get(0)).stream()
        .map(
            it ->
                it.operator().words()
                    + (it.where().isEmpty() ? "" : ", " + it.where())
                    + ": "
                    + it.before()
                    + " -> "
                    + (it.after().isEmpty() ? "(left out)" : it.after())
                    + "\n")
        .collect(Collectors.joining());
  }
}
