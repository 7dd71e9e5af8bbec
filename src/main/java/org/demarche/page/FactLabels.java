package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Subject;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Degrees;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.page.SharedTables.Table;

/** What a page shows of a fact: its sentence, a short label, its lane, and what it is about. */
final class FactLabels {

  /** A label goes without the word that its lane or row says. */
  private static final Set<String> SAID =
      Set.of("ceasefire", "base", "buffer", "talks", "airspace", "agreement", "trust", "status");

  /** How long a value may be in a label. */
  private static final int MOST = 32;

  private static final Set<String> SAYS_NOTHING = Set.of("status", "band", "open");

  private final SharedTables shared;
  private final Sentence sentences;

  FactLabels(SharedTables shared, Sentence sentences) {
    this.shared = shared;
    this.sentences = sentences;
  }

  void write(JsonGenerator json, Fact fact) throws IOException {
    FactKind kind = Vocabulary.of(fact);
    json.writeNumberField("i", shared.identity(fact));
    json.writeStringField("t", sentences.of(fact));
    json.writeStringField("k", kind.key());
    String label = label(kind, fact, MOST);
    String whole = label(kind, fact, Integer.MAX_VALUE);
    json.writeStringField("s", label);
    PageJson.text(json, "whole", whole.equals(label) ? "" : whole);
    List<String> about = about(kind, fact);
    PageJson.strings(json, "a", about);
    PageJson.text(json, "contested", contested(kind, fact));
    json.writeNumberField("row", shared.place(Table.ROWS, it -> row(it, kind, fact)));
    place(json, kind, fact);
  }

  /** Who claims what is not established, or that nobody is named; empty of all else. */
  private String contested(FactKind kind, Fact fact) {
    Optional<ClaimStatus> status =
        kind.component("status")
            .map(it -> it.of(fact))
            .filter(ClaimStatus.class::isInstance)
            .map(ClaimStatus.class::cast);
    if (status.filter(ClaimStatus::established).isPresent()) {
      return "";
    }
    return kind.component("claimant")
        .map(it -> sentences.name(it, (String) it.of(fact)))
        .filter(it -> !it.isEmpty())
        .map(it -> "claimed by " + it)
        .or(() -> status.map(it -> Words.word(it) + " by nobody who is named"))
        .orElse("");
  }

  /** What all facts of a kind have in common, once for the whole page. */
  static void writeKinds(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("kinds");
    for (FactKind kind : Vocabulary.kinds()) {
      json.writeFieldName(kind.key());
      PageJson.object(json, it -> kind(it, kind));
    }
    json.writeEndObject();
  }

  private static void kind(JsonGenerator json, FactKind kind) throws IOException {
    json.writeStringField("l", Words.word(kind.topic()));
    json.writeStringField("show", Words.word(kind.show()));
    json.writeStringField("is", kind.isStatus() ? "status" : kind.isEvent() ? "event" : "given");
    PageJson.flag(json, "life", !kind.life().isEmpty());
  }

  private String label(FactKind kind, Fact fact, int most) {
    List<String> words = Arrays.asList(kind.key().split("-"));
    List<String> rest =
        words.size() > 1 && SAID.contains(words.get(0)) ? words.subList(1, words.size()) : words;
    String values =
        kind.components().stream()
            .filter(it -> kind.isStatus() && isValue(it))
            .map(
                it ->
                    (it.type() == ComponentType.TEXT ? ": " : " ")
                        + shortened(Words.written(it, it.of(fact)), most))
            .collect(Collectors.joining())
            .strip();
    String said =
        !values.isEmpty() && rest.size() == 1 && SAYS_NOTHING.contains(rest.get(0))
            ? values
            : (String.join(" ", rest) + " " + values).strip().replace(" : ", ": ");
    return said + direction(kind, fact) + manner(kind, fact);
  }

  /** Of something given, the word that it turns on: how a force leaves, or what somebody says. */
  private static String manner(FactKind kind, Fact fact) {
    return Stream.of("manner", "position")
        .filter(it -> !kind.isStatus())
        .flatMap(it -> kind.component(it).stream())
        .map(it -> " (" + Words.written(it, it.of(fact)).replace('-', ' ') + ")")
        .collect(Collectors.joining());
  }

  /** Words of a list, and texts that say which of several such facts it is. */
  private static boolean isValue(Component component) {
    boolean text = component.type() == ComponentType.TEXT && component.reference().isEmpty();
    return component.type() == ComponentType.WORD || text && component.identifies();
  }

  private static String shortened(String text, int most) {
    String words = text.replace('-', ' ');
    return words.length() <= most ? words : words.substring(0, most).stripTrailing() + "…";
  }

  /** Of relations, from whom to whom. */
  private String direction(FactKind kind, Fact fact) {
    Optional<Component> from = kind.component("from");
    Optional<Component> to = kind.component("to");
    return kind.isStatus() && from.isPresent() && to.isPresent()
        ? ": " + name(from.get(), fact) + " in " + name(to.get(), fact)
        : "";
  }

  private String name(Component component, Fact fact) {
    return sentences.name(component, String.valueOf(component.of(fact)));
  }

  /** The ids of everything that it names. */
  static List<String> about(FactKind kind, Fact fact) {
    return kind.components().stream()
        .filter(it -> it.reference().isPresent() || it.name().equals("id"))
        .flatMap(it -> ids(it, fact))
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<String> ids(Component component, Fact fact) {
    Object value = component.of(fact);
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf)
        : Stream.of(String.valueOf(value));
  }

  /** Which row it is in: that of a thing that it is about, or else of the actors. */
  private void row(JsonGenerator json, FactKind kind, Fact fact) throws IOException {
    if (kind.isGiven() && kind.hasId()) {
      row(json, kind.type(), String.valueOf(FactKind.subject(fact)));
      return;
    }
    Optional<Component> thing =
        kind.components().stream()
            .filter(it -> it.reference().filter(kindOf -> kindOf != Given.Actor.class).isPresent())
            .filter(it -> !String.valueOf(it.of(fact)).isEmpty())
            .findFirst();
    if (thing.isPresent()) {
      row(json, thing.get().reference().orElseThrow(), String.valueOf(thing.get().of(fact)));
      return;
    }
    List<String> actors =
        kind.components().stream()
            .filter(it -> it.reference().filter(Given.Actor.class::equals).isPresent())
            .filter(it -> !it.name().equals("claimant"))
            .flatMap(it -> ids(it, fact))
            .filter(it -> !it.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (actors.isEmpty()) {
      row(json, kind.type(), String.valueOf(FactKind.subject(fact)));
    } else {
      String names =
          actors.stream().map(sentences::actor).sorted().collect(Collectors.joining(", "));
      row(json, names, Given.Actor.class, actors);
    }
  }

  private void row(JsonGenerator json, Class<? extends Fact> of, String id) throws IOException {
    row(json, sentences.name(of, id), of, List.of(id));
  }

  /**
   * What a row is called, and of what it is: two rows of the same are one, whatever it is called.
   */
  private void row(JsonGenerator json, String name, Class<? extends Fact> of, List<String> ids)
      throws IOException {
    json.writeStringField("t", name);
    json.writeStringField("of", Vocabulary.of(of).key().replace('-', ' '));
    json.writeNumberField("i", shared.identity(new Subject(Vocabulary.of(of), List.copyOf(ids))));
  }

  /** Where it is, if it says so. */
  private void place(JsonGenerator json, FactKind kind, Fact fact) throws IOException {
    Optional<Component> latitude = kind.component("lat");
    Optional<Component> longitude = kind.component("lon");
    if (latitude.isPresent() && longitude.isPresent()) {
      Degrees north = (Degrees) latitude.get().of(fact);
      Degrees east = (Degrees) longitude.get().of(fact);
      if (north.known() && east.known()) {
        json.writeNumberField("lat", north.tenths());
        json.writeNumberField("lon", east.tenths());
        boolean about = (boolean) kind.component("approximate").orElseThrow().of(fact);
        PageJson.flag(json, "approximate", about);
      }
    }
    if (fact instanceof Given.Base base) {
      json.writeStringField("user", base.user());
    }
    if (fact instanceof Given.Force force) {
      json.writeStringField("whose", sentences.name(Given.Actor.class, force.actor()));
    }
    PageJson.text(json, "at", within(fact));
  }

  /** The place that a force is given at, or that a buffer is proposed for. */
  private static String within(Fact fact) {
    if (fact instanceof Given.Force force) {
      return force.at();
    }
    return fact instanceof Given.BufferProposal proposal ? proposal.zone() : "";
  }
}
