package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.analysis.Ending;
import org.demarche.analysis.Proof;
import org.demarche.analysis.Question;
import org.demarche.analysis.Upkeep;
import org.demarche.analysis.WeakestLink;
import org.demarche.analysis.Why;
import org.demarche.fact.Component;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;

/**
 * Why facts are the case, for programs: every fact on the way once, with a number by which others
 * refer to it.
 */
public final class WhyJson {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private final Sentence sentences;
  private final Requirements requirements;
  private final List<Proof> proofs = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  private WhyJson(History history) {
    this.sentences = history.sentences();
    this.requirements = new Requirements(sentences);
  }

  /** The document, ending in a line feed. */
  public static String of(History history, Why why) {
    WhyJson document = new WhyJson(history);
    document.number(why.proof());
    why.upkeep().forEach(it -> it.added().forEach(document::number));
    why.upkeep().forEach(it -> it.gone().forEach(document::number));
    why.ending().ifPresent(document::number);
    return JsonDocument.of(json -> document.write(json, why)) + "\n";
  }

  /** Numbers a proof and all below it, each once, from 0. */
  private void number(Proof proof) {
    if (numbers.putIfAbsent(proof.identity(), proofs.size()) != null) {
      return;
    }
    proofs.add(proof);
    below(proof).forEach(this::number);
  }

  private void number(Ending ending) {
    for (Ending.Cause cause : ending.causes()) {
      if (cause instanceof Ending.RuledOut out) {
        number(out.by());
      } else if (cause instanceof Ending.Gone gone) {
        number(gone.ending());
      }
    }
  }

  static List<Proof> below(Proof proof) {
    List<Proof> below = new ArrayList<>();
    for (Proof.Way way : proof.ways()) {
      for (Proof.Ground ground : way.grounds()) {
        if (ground instanceof Proof.Premise premise) {
          below.add(premise.proof());
        } else if (ground instanceof Proof.Number number) {
          below.addAll(number.contributors());
        }
      }
    }
    return below;
  }

  private void write(JsonGenerator json, Why why) throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    json.writeNumberField("fact", numbers.get(why.proof().identity()));
    span(json, why.meant());
    json.writeArrayFieldStart("facts");
    for (Proof each : proofs) {
      proof(json, each);
    }
    json.writeEndArray();
    keptUp(json, why);
    if (why.ending().isPresent()) {
      json.writeFieldName("ending");
      ending(json, why.ending().get());
    }
    weakest(json, WeakestLink.of(why.proof()));
  }

  /** Every stretch of its time after the first, with what it then came to rest on. */
  private void keptUp(JsonGenerator json, Why why) throws IOException {
    json.writeArrayFieldStart("keptUp");
    for (Upkeep upkeep : why.upkeep().subList(1, why.upkeep().size())) {
      json.writeStartObject();
      json.writeStringField("from", Words.moment(upkeep.from()));
      numbers(json, "by", upkeep.added());
      numbers(json, "noLongerBy", upkeep.gone());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** When it stands, as far as that has a beginning and an end; of a measure, when it is so. */
  static void span(JsonGenerator json, Question.Meant meant) throws IOException {
    if (Vocabulary.of(meant.spell().fact()).show().isMeasure()) {
      json.writeStringField("on", Words.moment(meant.at()));
      return;
    }
    Optional<LocalDateTime> from = meant.spell().from();
    Optional<LocalDateTime> to = meant.spell().to().filter(it -> !meant.spell().isMoment());
    if (from.isPresent()) {
      json.writeStringField("from", Words.moment(from.get()));
    }
    if (to.isPresent()) {
      json.writeStringField("to", Words.moment(to.get()));
    }
  }

  private void proof(JsonGenerator json, Proof proof) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", numbers.get(proof.identity()));
    json.writeFieldName("fact");
    JsonDocument.fact(json, proof.fact());
    json.writeStringField("text", sentences.of(proof.fact()));
    json.writeStringField("at", Words.moment(proof.at()));
    json.writeStringField("origin", proof.given() ? "scenario" : "rule");
    json.writeArrayFieldStart("origins");
    for (Origin origin : proof.origins()) {
      JsonDocument.origin(json, origin);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("because");
    for (Proof.Way way : proof.ways()) {
      way(json, way);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void way(JsonGenerator json, Proof.Way way) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", way.rule().name());
    json.writeStringField("source", way.rule().source());
    json.writeStringField("place", way.rule().place().toString());
    json.writeArrayFieldStart("grounds");
    for (Proof.Ground ground : way.grounds()) {
      json.writeStartObject();
      ground(json, ground);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ground(JsonGenerator json, Proof.Ground ground) throws IOException {
    if (ground instanceof Proof.Premise premise) {
      json.writeNumberField("fact", numbers.get(premise.proof().identity()));
    } else if (ground instanceof Proof.Nothing nothing) {
      json.writeStringField("none", requirements.of(nothing.of()));
    } else {
      Proof.Number number = (Proof.Number) ground;
      json.writeStringField("over", requirements.of(number.of()));
      json.writeStringField("function", number.function().name().toLowerCase(Locale.ROOT));
      number(json, "value", number.measured(), number.value());
      json.writeStringField("text", Totals.of(number));
      json.writeArrayFieldStart("facts");
      for (Proof contributor : number.contributors()) {
        json.writeNumber(numbers.get(contributor.identity()));
      }
      json.writeEndArray();
    }
  }

  private void ending(JsonGenerator json, Ending ending) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", Words.moment(ending.at()));
    json.writeStringField("text", sentences.of(ending.fact()));
    json.writeArrayFieldStart("causes");
    for (Ending.Cause cause : ending.causes()) {
      json.writeStartObject();
      cause(json, cause);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cause(JsonGenerator json, Ending.Cause cause) throws IOException {
    if (cause instanceof Ending.Gone gone) {
      json.writeFieldName("ended");
      ending(json, gone.ending());
    } else if (cause instanceof Ending.RuledOut out) {
      json.writeStringField("none", requirements.of(out.of()));
      json.writeNumberField("ruledOutBy", numbers.get(out.by().identity()));
    } else if (cause instanceof Ending.Over over) {
      json.writeStringField("over", requirements.test(over.test()));
      json.writeStringField("text", sentences.of(over.premise()));
    } else {
      Ending.Counted counted = (Ending.Counted) cause;
      json.writeStringField("counted", requirements.of(counted.of()));
      number(json, "before", Optional.empty(), counted.before());
      number(json, "after", counted.measured(), counted.after());
    }
  }

  /** A number, then its unit where it has one: that of the component, as the facts have it. */
  private static void number(
      JsonGenerator json, String field, Optional<Component> measured, int value)
      throws IOException {
    json.writeNumberField(field, value);
    Optional<String> unit = measured.flatMap(Component::unit);
    if (unit.isPresent()) {
      json.writeStringField("unit", unit.get());
    }
  }

  private void weakest(JsonGenerator json, WeakestLink link) throws IOException {
    json.writeObjectFieldStart("weakest");
    if (link.confidence().isPresent()) {
      json.writeStringField("confidence", link.confidence().get());
    } else {
      json.writeNullField("confidence");
    }
    numbers(json, "facts", link.weakest());
    json.writeNumberField("unsourced", link.unsourced());
    json.writeFieldName("policyNumbers");
    JsonDocument.strings(json, link.numbers());
    numbers(json, "judgement", link.judged());
    json.writeEndObject();
  }

  private void numbers(JsonGenerator json, String field, List<Proof> proofs) throws IOException {
    json.writeArrayFieldStart(field);
    for (Proof proof : proofs) {
      json.writeNumber(numbers.get(proof.identity()));
    }
    json.writeEndArray();
  }
}
