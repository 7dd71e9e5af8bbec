package org.demarche.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of facts, and that there is none, reads as English in the words of their kind. */
class AskedTest {

  private static Asked asked(String kind, String values) {
    FactKind of = Vocabulary.byKey(kind).orElseThrow();
    Map<Component, String> asked = new LinkedHashMap<>();
    for (String value : values == null ? new String[0] : values.split("; ")) {
      String[] parts = value.split("=");
      asked.put(of.componentByKey(parts[0]).orElseThrow(), parts[1]);
    }
    return new Asked(of, asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          advance | ceasefire=harbour; ends=after 3 May 20:00 | An advance of any actor under ceasefire harbour counts until after 3 May 20:00 | no advance of any actor under ceasefire harbour counts until after 3 May 20:00
          ceasefire-term | ceasefire=harbour; ends=after 3 May | A term of ceasefire harbour is agreed to end after 3 May | no term of ceasefire harbour is agreed to end after 3 May
          ceasefire-term | ceasefire=harbour | A term of ceasefire harbour is agreed to end at any time | no term of ceasefire harbour is agreed to end at any time
          ceasefire-over | ceasefire=harbour | Ceasefire harbour is over | ceasefire harbour is not over
          ceasefire-superseded | ceasefire=harbour | Ceasefire harbour has been superseded by a broader agreement | ceasefire harbour has not been superseded by a broader agreement
          talks-status | between=North and South; state=stalled or collapsed | Talks between North and South are stalled or collapsed | talks between North and South are not stalled or collapsed
          talks-live | between=North and South; since=after 3 May | The talks between North and South after 3 May count as live | the talks between North and South after 3 May do not count as live
          talks-collapsed | between=North and South | Talks between North and South collapse | talks between North and South do not collapse
          agreement-signed | between=North and South | Any agreement is signed between North and South | no agreement is signed between North and South
          agreement-signed | between=North and South; comprehensive=yes | Any agreement is signed between North and South (comprehensive: yes) | no agreement is signed between North and South (comprehensive: yes)
          site-taken-over | base=the port | Any actor takes over the port | nobody takes over the port
          site-taken-over | base=the port; by=North | North takes over the port | North does not take over the port
          base-vacated | base=the port | The port has been vacated | the port has not been vacated
          violation | ceasefire=harbour; status=acknowledged | Breach of ceasefire harbour by any actor (acknowledged) | no breach of ceasefire harbour by any actor (acknowledged)
          buffer-lacks | buffer=the buffer | The buffer lacks any condition | the buffer does not lack any condition
          manner-claimed | base=the port; manner=forced | The withdrawal from the port is forced | the withdrawal from the port is not forced
          ceasefire-de-facto | ceasefire=harbour | Ceasefire harbour holds de facto, past its term | ceasefire harbour does not hold de facto, past its term
          hand-weakened | client=South | The hand of South is weaker: its patron any actor withdraws | the hand of South is not weaker: its patron any actor withdraws
          buffer-mandate | buffer=the buffer; ends=after 3 May | The buffer has a mandate until after 3 May | the buffer has no mandate until after 3 May
          strike-campaign | on=North | Any actors begin a campaign of strikes on North | no actors begin a campaign of strikes on North
          talks-opened | at=after 3 May | Talks between any actors open | talks between any actors do not open
          front | between=North and South | Forces of North and South face each other at any place | forces of North and South do not face each other at any place
          guard-left | by=North; prison=the prison | The guards of North leave the prison | the guards of North do not leave the prison
          regime-changed | state=North | The government of North changes | the government of North does not change
          current-term | ceasefire=harbour | The last term of ceasefire harbour ends at any time | the last term of ceasefire harbour does not end at any time
          clash-risk | between=North and South | Risk of clashes between North and South | no risk of clashes between North and South
          buffer-ready | buffer=the buffer | Nothing that the buffer needs is missing | something that the buffer needs is missing
          buffer-step | buffer=the buffer | Something that the buffer may need happens at any time | nothing that the buffer may need happens at any time
          concession-unanswered | giver=North; receiver=South; base=the port | No answer of South to the concession of North at the port is reported: the next one is dearer | nothing says that no answer of South to the concession of North at the port is reported: the next one is dearer
          extension-reason-gone | ceasefire=harbour; stake=cargo | The stated reason of the extension of ceasefire harbour no longer holds: cargo is finished | nothing says that the stated reason of the extension of ceasefire harbour no longer holds: cargo is finished
          position-taken | on=the buffer; by=North | North takes a position on the buffer | North does not take a position on the buffer
          """)
  void a_fact_is_asked_for_and_denied_in_the_sentence_of_its_kind(
      String kind, String values, String sentence, String absence) {
    Asked asked = asked(kind, values);
    assertEquals(List.of(sentence, absence), List.of(asked.sentence(), asked.absence()));
  }

  @Test
  void what_the_sentence_does_not_say_is_told_to_whoever_asks() {
    Asked asked = asked("talks-held", "between=North and South; at=after 3 May");
    assertEquals(List.of("at"), asked.unsaid().stream().map(Component::key).toList());
  }
}
