package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a page tells of the reasons on a day has the numbers of that day. */
class DayReasonsTest {

  private final JsonNode data = Pages.data(Pages.of("run", "syria-2026"));
  private final JsonNode run = data.get("runs").get(0);

  DayReasonsTest() throws IOException {}

  /** A band rests on a trust, which moves though its reasons are the same. */
  @Test
  void a_band_of_trust_rests_on_the_trust_of_the_day() {
    LocalDate starts = LocalDate.parse(run.get("starts").asText());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (JsonNode place : run.get("spells")) {
      JsonNode spell = data.get("spells").get(place.asInt());
      if (kind(spell.get("p")).equals("trust-band")) {
        for (int day = 0; day < run.get("days").asInt(); day++) {
          Optional<String> trust = trust(spell, starts.plusDays(day));
          if (trust.isPresent()) {
            asked++;
            String expected = level(trust.get(), day);
            if (!trust.get().startsWith(expected)) {
              wrong.add("day " + day + ": " + trust.get() + ", not " + expected);
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(asked > 200, "asked " + asked);
  }

  private String kind(JsonNode proof) {
    return fact(proof).get("k").asText();
  }

  private JsonNode fact(JsonNode proof) {
    return data.get("facts").get(data.get("proofs").get(proof.asInt()).get("f").asInt());
  }

  /** The trust that a band rests on at the end of a day on which it stands. */
  private Optional<String> trust(JsonNode spell, LocalDate day) {
    LocalDateTime end = day.plusDays(1).atStartOfDay();
    boolean stands =
        !moment(spell, "from").isAfter(end.minusMinutes(1))
            && (!spell.has("to") || !moment(spell, "to").isBefore(end));
    if (!stands) {
      return Optional.empty();
    }
    JsonNode proof = spell.get("p");
    for (JsonNode it : moved(spell)) {
      proof = moment(it, "from").isBefore(end) ? it.get("p") : proof;
    }
    for (JsonNode it : data.get("proofs").get(proof.asInt()).get("w").get(0).get("p")) {
      if (kind(it).equals("trust-level")) {
        return Optional.of(fact(it).get("t").asText());
      }
    }
    return Optional.empty();
  }

  /** What a spell came to rest on later, in order of time. */
  private static List<JsonNode> moved(JsonNode spell) {
    List<JsonNode> all = new ArrayList<>();
    List<JsonNode> stretches = new ArrayList<>(List.of(spell));
    spell.path("later").forEach(stretches::add);
    for (JsonNode stretch : stretches) {
      if (stretch != spell) {
        all.add(stretch);
      }
      stretch.path("moved").forEach(all::add);
    }
    return all;
  }

  private static LocalDateTime moment(JsonNode node, String field) {
    return node.has(field) ? LocalDateTime.parse(node.get(field).asText()) : LocalDateTime.MIN;
  }

  /** What a trust is said to be at the end of a day. */
  private String level(String trust, int day) {
    return StreamSupport.stream(run.get("levels").spliterator(), false)
        .map(it -> data.get("levels").get(it.asInt()))
        .filter(it -> trust.startsWith(it.get("t").asText() + ":"))
        .map(
            it ->
                it.get("t").asText()
                    + ": "
                    + BigDecimal.valueOf(it.get("v").get(day).asLong(), 2).toPlainString()
                    + " ")
        .findFirst()
        .orElseThrow();
  }
}
