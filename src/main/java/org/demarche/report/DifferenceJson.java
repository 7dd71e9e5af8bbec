package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.Spell;
import org.demarche.fact.Fact;

/**
 * One difference between a run and A, for programs.
 *
 * @param run the letter of the run
 */
record DifferenceJson(JsonGenerator json, Comparison comparison, String run) {

  void write(Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("run", run);
    JsonDocument.moment(
        json, "at", Optional.of(difference.at()).filter(it -> !it.equals(LocalDateTime.MIN)));
    json.writeStringField("origin", difference.isGiven() ? "scenario" : "rule");
    json.writeStringField(
        "how", difference.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeFieldName("fact");
    JsonDocument.fact(json, difference.fact());
    json.writeStringField("text", comparison.sentence(difference.fact(), difference.isInRight()));
    spells("left", difference.left());
    spells("right", difference.right());
    because(difference.because());
    json.writeArrayFieldStart("later");
    for (Difference.Parting later : difference.later()) {
      later(later);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Where the run parts from A again. */
  private void later(Difference.Parting later) throws IOException {
    json.writeStartObject();
    JsonDocument.moment(json, "at", Optional.of(later.at()));
    json.writeStringField("onlyIn", later.inRight() ? run : Headers.label(0));
    json.writeFieldName("fact");
    JsonDocument.fact(json, later.fact());
    json.writeStringField("text", comparison.sentence(later.fact(), later.inRight()));
    because(later.because());
    json.writeEndObject();
  }

  private void because(Chain chain) throws IOException {
    json.writeArrayFieldStart("because");
    for (Chain.Link link : chain.links()) {
      json.writeStartObject();
      link(link);
      json.writeArrayFieldStart("together");
      for (Chain.Link beside : link.together()) {
        json.writeStartObject();
        link(beside);
        json.writeEndObject();
      }
      json.writeEndArray();
      alike(link.alike());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What else that way of the rule needs, and both runs have. */
  private void alike(Chain.Alike alike) throws IOException {
    JsonDocument.facts(json, "alike", alike.facts());
    Requirements words = new Requirements(comparison.right().sentences());
    json.writeFieldName("neither");
    JsonDocument.strings(json, alike.absences().stream().map(words::of).toList());
  }

  private void periods(String field, List<Spell> spells) throws IOException {
    json.writeArrayFieldStart(field);
    for (Spell spell : spells) {
      json.writeStartObject();
      JsonDocument.moment(json, "from", spell.from());
      JsonDocument.moment(json, "to", spell.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void spells(String field, List<Spell> spells) throws IOException {
    json.writeArrayFieldStart(field);
    for (Spell spell : spells) {
      json.writeStartObject();
      JsonDocument.moment(json, "from", spell.from());
      JsonDocument.moment(json, "to", spell.to());
      json.writeStringField("origin", spell.given() ? "scenario" : "rule");
      json.writeFieldName("fact");
      JsonDocument.fact(json, spell.fact());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void link(Chain.Link link) throws IOException {
    json.writeStringField("rule", link.rule());
    json.writeStringField("role", link.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("onlyIn", link.inRight() ? run : Headers.label(0));
    json.writeStringField("origin", link.given() ? "scenario" : "rule");
    if (link.fact().isPresent()) {
      Fact fact = link.fact().get();
      json.writeFieldName("fact");
      JsonDocument.fact(json, fact);
      json.writeStringField("text", comparison.sentence(fact, link.inRight()));
      periods("when", link.times().own().stream().toList());
      periods("elsewhere", link.times().other());
    }
  }
}
