package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.analysis.Story;
import org.demarche.history.Withheld;
import org.junit.jupiter.api.Test;

/** What a sensible rule set answers when something in the founding case had been otherwise. */
class FoundingCaseTest {

  private static final String LAPSED = "ceasefire-lapsed: {ceasefire: gov-sdf}";
  private static final String SUPERSEDED =
      "{happens: {ceasefire-superseded: {ceasefire: gov-sdf}}, on: 2026-01-30T12:00}";
  private static final String EXTENDED =
      "{begins: {ceasefire-in-force: {ceasefire: gov-sdf, ends: 2026-02-08T23:00}}, on:"
          + " 2026-01-24T23:00}";

  private static Told syria() {
    return Told.of("syria-2026");
  }

  private static List<String> withheld(Story story) {
    return story.history().withheld().stream()
        .map(it -> story.history().sentences().of(it.fact()))
        .toList();
  }

  @Test
  void without_the_extension_the_truce_lapses_and_is_kept_while_talks_are_open() {
    Story story =
        syria()
            .without("- extension: {ceasefire: gov-sdf")
            .expect(
                "{begins: {" + LAPSED + "}, on: 2026-01-24T20:00}",
                "{holds: {" + LAPSED + "}, on: 2026-01-25T19:59}",
                "{begins: {ceasefire-de-facto: {ceasefire: gov-sdf}}, on: 2026-01-25T20:00}",
                "{never: {ceasefire-expired: {ceasefire: gov-sdf}}}",
                SUPERSEDED);
    assertEquals(List.of(), story.history().withheld());
  }

  @Test
  void without_the_extension_and_with_an_offensive_the_truce_expires_to_war_at_that_hour() {
    syria()
        .without("- extension: {ceasefire: gov-sdf")
        .on("2026-01-24T14:00", "talks-collapsed: {between: [sdf, syria]}")
        .on("2026-01-25T06:00", "offensive: {id: o, by: syria, against: sdf, status: acknowledged}")
        .expect(
            "{begins: {" + LAPSED + "}, on: 2026-01-24T20:00}",
            "{happens: {ceasefire-expired: {ceasefire: gov-sdf}}, on: 2026-01-25T06:00}",
            "{never: {ceasefire-de-facto: {ceasefire: gov-sdf}}}");
  }

  @Test
  void without_the_agreement_what_rested_on_it_is_not_played_and_the_truce_runs_out() {
    Story story =
        syria()
            .without("- agreement-signed: {id: agreement-30-january")
            .expect(
                "{begins: {extension-expected: {ceasefire: gov-sdf, stake: isis-detainees}}, on:"
                    + " 2026-02-07T23:00}",
                "{begins: {" + LAPSED + "}, on: 2026-02-08T23:00}",
                "{never: {ceasefire-superseded: {}}}",
                "{holds: {site-contested: {base: qamishli-airport}}, on: 2026-03-15}",
                "{never: {site-held: {base: qamishli-airport}}}",
                "{never: {contact-reduced: {}}}",
                "{never: {will-to-fight: {}}}");
    assertEquals(17, story.history().withheld().size());
    assertTrue(
        story.history().withheld().stream()
            .map(Withheld::premise)
            .allMatch("agreement-signed id=agreement-30-january, 30 January 2026"::equals));
    assertTrue(withheld(story).contains("Syria takes over Qamishli airport"));
  }

  @Test
  void an_agreement_that_is_moved_counts_as_taken_away_for_what_rested_on_it() {
    String line =
        syria().lines().stream()
            .filter(it -> it.contains("agreement-signed: {id: agreement-30-january"))
            .findFirst()
            .orElseThrow();
    Story story =
        syria()
            .without("- agreement-signed: {id: agreement-30-january")
            .on("2026-02-05T12:00", line.strip().substring(2))
            .expect(
                "{happens: {ceasefire-superseded: {ceasefire: gov-sdf}}, on: 2026-02-05T12:00}",
                "{never: {contact-reduced: {}}}");
    assertEquals(17, story.history().withheld().size());
  }

  @Test
  void a_forced_withdrawal_signals_nothing_and_moves_no_date_of_the_truce() {
    syria()
        .with(
            "base: qamishli-airport, by: russia, manner: voluntary",
            "base: qamishli-airport, by: russia, manner: forced")
        .expect(
            "{never: {goodwill-signalled: {}}}",
            "{never: {perceived-neutral: {}}}",
            "{begins: {" + LAPSED + "}, on: 2026-01-24T20:00}",
            EXTENDED,
            SUPERSEDED);
  }

  @Test
  void one_goodwill_signal_is_sent_and_no_other() {
    Story story = syria().expect("{never: {goodwill-signalled: {to: sdf}}}");
    long signals =
        story
            .history()
            .changes()
            .filter(change -> change.fact() instanceof org.demarche.fact.Event.GoodwillSignalled)
            .count();
    assertEquals(1, signals);
  }

  @Test
  void russia_that_leaves_hmeimim_too_leaves_it_to_the_host_and_the_buffer_without_a_hub() {
    syria()
        .on("2026-02-01", "withdrawal-started: {base: hmeimim, by: russia, manner: voluntary}")
        .on("2026-02-20", "withdrawal-completed: {base: hmeimim, by: russia}")
        .expect(
            "{begins: {base-vacated: {base: hmeimim}}, on: 2026-02-20}",
            "{happens: {site-taken-over: {base: hmeimim, by: syria}}, on: 2026-03-06}",
            "{holds: {base-active: {base: tartous, user: russia}}, on: 2026-03-15}",
            "{begins: {buffer-lacks: {buffer: quneitra-buffer, condition: hub}}, on: 2026-02-20}");
  }

  @Test
  void a_buffer_that_lacks_only_the_position_of_israel_stays_a_proposal() {
    consented()
        .expect(
            "{holds: {buffer-lacks: {condition: adjacent-position, found: unknown, buffer:"
                + " quneitra-buffer}}, on: 2026-02-04}",
            "{absent: {buffer-lacks: {buffer: quneitra-buffer, condition: host-consent}}, on:"
                + " 2026-02-04}",
            "{absent: {buffer-lacks: {buffer: quneitra-buffer, condition: personnel}}, on:"
                + " 2026-02-04}",
            "{absent: {buffer-lacks: {buffer: quneitra-buffer, condition: pressure}}, on:"
                + " 2026-02-04}",
            "{holds: {buffer-proposed: {buffer: quneitra-buffer}}, on: 2026-03-15}",
            "{never: {buffer-consented: {}}}");
  }

  @Test
  void a_buffer_that_lacks_nothing_is_consented_and_deployed() {
    consented()
        .on(
            "2026-02-04T12:00",
            "position-taken: {on: quneitra-buffer, by: israel, position: no-objection}")
        .expect(
            "{happens: {buffer-consent-completed: {buffer: quneitra-buffer}}, on:"
                + " 2026-02-04T12:00}",
            "{happens: {buffer-deployed: {buffer: quneitra-buffer}}, on: 2026-02-18T12:00}",
            "{holds: {buffer-active: {buffer: quneitra-buffer}}, on: 2026-03-15}");
  }

  @Test
  void a_consent_withdrawn_before_deployment_ends_it() {
    consented()
        .on(
            "2026-02-04T12:00",
            "position-taken: {on: quneitra-buffer, by: israel, position: no-objection}")
        .on(
            "2026-02-10T12:00",
            "position-taken: {on: quneitra-buffer, by: syria, position: refuses}")
        .expect(
            "{ends: {buffer-consented: {buffer: quneitra-buffer}}, on: 2026-02-10T12:00}",
            "{never: {buffer-deployed: {buffer: quneitra-buffer}}}",
            "{holds: {buffer-proposed: {buffer: quneitra-buffer}}, on: 2026-03-15}");
  }

  private static Told consented() {
    return syria()
        .on("2026-02-01", "position-taken: {on: quneitra-buffer, by: syria, position: consents}")
        .on("2026-02-01", "force-freed: {force: russian-military-police}");
  }

  @Test
  void a_strike_on_22_january_closes_the_airspace_then_and_leaves_the_truce_alone() {
    String line =
        syria().lines().stream()
            .filter(it -> it.contains("strike-campaign: {id: strikes-on-iran, by"))
            .findFirst()
            .orElseThrow();
    Story story =
        syria()
            .without("strike-campaign: {id: strikes-on-iran, by")
            .on("2026-01-22T09:15", line.strip().substring(2))
            .expect(
                "{happens: {airspace-closed: {state: syria}}, on: 2026-01-22T09:15}",
                "{begins: {front-at-risk: {front: lebanon-front, ally: hezbollah}}, on:"
                    + " 2026-01-22T09:15}",
                "{never: {ceasefire-collapsed: {ceasefire: lebanon}}}",
                "{holds: {ceasefire-in-force: {ceasefire: gov-sdf, ends: 2026-01-24T20:00}}, on:"
                    + " 2026-01-22}",
                EXTENDED,
                SUPERSEDED);
    assertEquals(3, story.history().withheld().size());
    assertTrue(
        story.history().days().get(41).changes().stream().allMatch(change -> change.given()),
        "nothing recurs on 28 February");
  }

  @Test
  void monitors_who_refute_everything_never_make_the_truce_end_sooner() {
    Told monitored =
        syria()
            .on(
                "2026-01-20T18:00",
                "monitoring: {ceasefire: gov-sdf, type: third-party, adjudicates: true}");
    for (String claim :
        List.of(
            "zirkan", "tal-baroud", "sarrin-and-basel", "claims-22-january", "drones-25-january")) {
      monitored =
          monitored.on(
              "2026-01-27T06:00",
              "violation-adjudicated: {violation: " + claim + ", outcome: refuted}");
    }
    monitored.expect(
        "{absent: {ceasefire-strained: {ceasefire: gov-sdf}}, on: 2026-01-27}",
        "{ends: {retaliation-risk: {ceasefire: gov-sdf}}, on: 2026-01-27T06:00}",
        "{never: {ceasefire-collapsed: {ceasefire: gov-sdf}}}",
        EXTENDED,
        SUPERSEDED);
  }

  @Test
  void a_transfer_complete_on_23_january_makes_no_extension_expected_and_the_one_given_stands() {
    syria()
        .without("- detainee-transfer-completed: {stake: isis-detainees")
        .on("2026-01-23", "detainee-transfer-completed: {stake: isis-detainees}")
        .expect(
            "{never: {extension-expected: {ceasefire: gov-sdf}}}",
            EXTENDED,
            "{begins: {extension-reason-gone: {ceasefire: gov-sdf, stake: isis-detainees}}, on:"
                + " 2026-01-24T23:00}");
  }

  @Test
  void russia_and_syria_end_nearer_than_they_began() {
    Story story =
        syria()
            .expect(
                "{holds: {trust-band: {from: syria, to: russia, band: neutral}}, on: 2026-03-15}");
    assertTrue(trust(story, 0) < trust(story, 56), "trust of Syria in Russia rose");
  }

  @Test
  void a_visit_raises_trust_by_a_little_and_fades() {
    Story with = syria().expect("{eventually: {trust-level: {from: russia, to: syria}}}");
    Story without =
        syria()
            .without("- visit: {id: moscow-january")
            .expect("{eventually: {trust-level: {from: russia, to: syria}}}");
    assertEquals(300, trust(with, 10) - trust(without, 10));
    assertEquals(285, trust(with, 11) - trust(without, 11));
    assertEquals(28, trust(with, 56) - trust(without, 56));
  }

  private static int trust(Story story, int day) {
    return story.history().days().get(day).levels().stream()
        .filter(org.demarche.fact.Status.TrustLevel.class::isInstance)
        .map(org.demarche.fact.Status.TrustLevel.class::cast)
        .filter(it -> it.from().equals("syria") && it.to().equals("russia"))
        .findFirst()
        .orElseThrow()
        .trust();
  }
}
