package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Status;
import org.demarche.inference.Attempt;
import org.demarche.problem.Place;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What did not come about is told with what was missing, and with changes that bring it about. */
class RemediesTest {

  private static final RuleBook BOOK = Shipped.book();

  private static Scenario story(String id) {
    return Shipped.scenarios().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static Question question(Scenario story, String pattern, String on) {
    return new Question(
        FactPattern.read(pattern, Place.of("question")),
        Optional.ofNullable(on).map(date -> PatternReader.when("--on", date, story)));
  }

  private static WhyNot whyNot(
      Scenario story, String pattern, String on, Remedies.Offer... offers) {
    Question question = question(story, pattern, on);
    return Remedies.search(
        story,
        Shipped.simulation().run(story),
        BOOK.rules(),
        BOOK.policyFacts(),
        List.of(offers),
        Shipped.simulation()::run,
        question);
  }

  private static List<String> changes(WhyNot whyNot) {
    return whyNot.changes().stream().map(WhyNot.Remedy::whatIf).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "syria-2026|buffer-consented|",
        "syria-2026|buffer-consented|2026-02-20",
        "syria-2026|buffer-deployed buffer=quneitra-buffer|",
        "syria-2026|buffer-active buffer=quneitra-buffer|",
        "syria-2026|ceasefire-expired ceasefire=gov-sdf|2026-02-08",
        "syria-2026|ceasefire-in-force ceasefire=gov-sdf|2026-02-01",
        "syria-2026|goodwill-signalled base=al-tanf|",
        "syria-2026|ceasefire-de-facto|",
        "syria-2026|extension-expected ceasefire=gov-sdf|2026-02-08",
        "syria-2026|base-vacated base=hmeimim|",
        "syria-2026|ceasefire-collapsed ceasefire=gov-sdf|",
        "gaza-2023|ceasefire-superseded|",
        "kobani-2019|ceasefire-superseded|",
        "kobani-2019|goodwill-signalled|",
        "first-truce|ceasefire-rejected|",
        "syria-2026|base-policy irreversible-days=9|",
        "yemen-2022|offensive-risk|",
        "first-truce|ceasefire-de-facto|",
        "first-truce|ceasefire-strained|",
        "syria-2026|ceasefire-strained ceasefire=gov-sdf|2026-01-29",
        "gaza-2023|retaliation-risk|",
        "gaza-2023|extension-expected|2023-11-25",
        "syria-2026|trust-band from=syria to=russia band=cordial|",
        "syria-2026|trust-band from=sdf to=syria band=neutral|",
        "syria-2026|will-to-fight direction=higher|",
        "syria-2026|concession-reciprocated|",
        "syria-2026|base-under-notice|",
        "syria-2026|retaliation-risk|2026-02-05",
        "golan-1974|buffer-breached|2024-12-05",
        "golan-1974|trust-band|",
        "syria-2026|ceasefire id=foo|",
        "syria-2026|perceived-neutral|2026-01-20",
        "gaza-2023|ceasefire-collapsed|",
        "yemen-2022|ceasefire-in-force|2022-10-10",
        "syria-2016|ceasefire-de-facto|"
      })
  void each_change_that_is_proposed_brings_it_about(String id, String pattern, String on) {
    Scenario story = story(id);
    Question question = question(story, pattern, on);
    assertEquals(List.of(), question.in(Shipped.simulation().run(story)));
    WhyNot whyNot = whyNot(story, pattern, on);
    assertFalse(whyNot.changes().isEmpty(), whyNot.candidates().toString());
    for (WhyNot.Remedy remedy : whyNot.changes()) {
      Scenario changed = WhatIf.inline(story, remedy.whatIf(), BOOK.policyFacts());
      List<Question.Meant> meant = question.in(Shipped.simulation().run(changed));
      assertFalse(meant.isEmpty(), remedy.whatIf());
      assertEquals(
          remedy.at(),
          meant.stream().flatMap(it -> it.spell().from().stream()).min(LocalDateTime::compareTo));
    }
  }

  @Test
  void where_one_change_is_enough_no_set_is_proposed() {
    assertEquals(
        List.of(
            "2019-10-23T20:00 agreement-signed id=supposed between=sdf+turkey comprehensive=true",
            "2019-11-21 agreement-signed id=supposed between=sdf+turkey comprehensive=true"),
        changes(whyNot(story("kobani-2019"), "ceasefire-superseded", null)));
  }

  @Test
  void what_the_buffer_lacks_is_told_and_what_it_would_take() {
    WhyNot whyNot = whyNot(story("syria-2026"), "buffer-consented", null);
    WhyNot.Candidate ready = below(below(whyNot.candidates().get(0)));
    Attempt.Checked lacks = ready.attempt().conditions().get(1);
    assertTrue(lacks.isUnmet());
    assertEquals(
        Set.of("HOST_CONSENT", "ADJACENT_POSITION", "PERSONNEL"),
        Set.copyOf(
            lacks.facts().stream()
                .map(Status.BufferLacks.class::cast)
                .map(it -> it.condition().name())
                .toList()));
    assertEquals(3, whyNot.changes().get(0).size());
  }

  private static WhyNot.Candidate below(WhyNot.Candidate candidate) {
    return candidate.below().values().stream().findFirst().orElseThrow().get(0);
  }

  @Test
  void no_set_that_is_proposed_can_do_without_one_of_its_changes() {
    Scenario story = story("syria-2026");
    WhyNot.Remedy remedy = whyNot(story, "buffer-consented", null).changes().get(0);
    List<String> changes = List.of(remedy.whatIf().split(" and "));
    for (String change : changes) {
      List<String> fewer = new ArrayList<>(changes);
      fewer.remove(change);
      Scenario changed = WhatIf.inline(story, String.join(" and ", fewer), BOOK.policyFacts());
      assertEquals(
          List.of(),
          question(story, "buffer-consented", null).in(Shipped.simulation().run(changed)));
    }
  }

  @Test
  void a_what_if_that_is_offered_is_tried_and_says_what_it_asks() {
    Scenario story = story("first-truce");
    Scenario changed =
        WhatIf.inline(
            story,
            "2030-05-02 agreement-signed id=a between=north+south" + " comprehensive=true",
            BOOK.policyFacts());
    Remedies.Offer offer = new Remedies.Offer("peace", "they make peace", changed);
    WhyNot.Remedy remedy =
        whyNot(story, "agreement-signed id=a", null, offer).changes().stream()
            .filter(it -> it.whatIf().equals("peace"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        new WhyNot.Remedy(
            "peace",
            Optional.of("they make peace"),
            1,
            Optional.of(LocalDateTime.of(2030, 5, 2, 0, 0)),
            Optional.empty()),
        remedy);
  }

  @Test
  void changes_that_make_the_same_of_a_story_are_tried_once() {
    Trials trials =
        new Trials(
            story("syria-2026"),
            BOOK.policyFacts(),
            Shipped.simulation()::run,
            question(story("syria-2026"), "buffer-consented", null));
    String removal = "remove agreement-signed id=agreement-30-january";
    assertEquals(
        List.of(removal),
        trials.distinct(List.of(removal, removal + " on 2026-01-30T12:00", "remove nothing")));
  }

  @Test
  void a_run_without_a_search_says_that_none_was_made() {
    Scenario story = story("first-truce");
    WhyNot whyNot =
        Remedies.diagnosed(
            Shipped.simulation().run(story),
            BOOK.rules(),
            question(story, "ceasefire-superseded", null));
    assertEquals(OptionalInt.empty(), whyNot.tried());
  }

  @Test
  void what_only_a_scenario_gives_has_no_rule_that_misses_anything() {
    assertEquals(List.of(), whyNot(story("syria-2026"), "ceasefire-rejected", null).candidates());
  }

  @Test
  void an_event_that_comes_later_is_moved_rather_than_invented() {
    assertEquals(
        "move withdrawal-started base=qamishli-airport by=russia claimant=syria to 2026-01-18",
        changes(whyNot(story("syria-2026"), "perceived-neutral", "2026-01-20")).get(0));
  }

  @Test
  void what_was_withheld_is_given_again_before_anything_is_invented() {
    Scenario story = WhatIf.inline(story("syria-2026"), "remove agreement-signed", policies());
    assertEquals(
        "2026-01-31 invitation base=qamishli-airport by=sdf guest=syria",
        changes(whyNot(story, "site-taken-over base=qamishli-airport", null)).get(0));
  }

  private static Map<FactKind, Fact> policies() {
    return BOOK.policyFacts();
  }

  @Test
  void a_number_is_set_to_the_nearest_that_does() {
    Scenario story = story("syria-2026");
    for (String points : List.of("-29", "-28")) {
      Scenario changed =
          WhatIf.inline(story, "set relation-policy wary-below=" + points, BOOK.policyFacts());
      Question question = question(story, "trust-band from=sdf to=syria band=neutral", null);
      assertEquals(points.equals("-28"), question.in(Shipped.simulation().run(changed)).isEmpty());
    }
    assertEquals(
        List.of("set relation-policy wary-below=-29"),
        changes(whyNot(story, "trust-band from=sdf to=syria band=neutral", null)));
  }

  @Test
  void the_search_stays_within_sixty_runs() {
    for (String pattern :
        List.of("buffer-consented", "ceasefire-expired ceasefire=gov-sdf", "contact-reduced")) {
      int tried = whyNot(story("syria-2026"), pattern, null).tried().orElseThrow();
      assertTrue(tried <= 60, pattern + ": " + tried);
    }
  }
}
