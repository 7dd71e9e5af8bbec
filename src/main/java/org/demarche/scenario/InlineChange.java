package org.demarche.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Reads changes written on one line, and gives each the form that a file would give it:
 *
 * <pre>
 * changes = change { "and" change } ;
 * change  = "remove" fact [ "on" date ]
 *         | "move" fact [ "on" date ] "to" date
 *         | "set" policy { key "=" value }
 *         | "set" fact [ "on" date ] "to" { key "=" value }
 *         | "replace" fact [ "on" date ] "with" fact
 *         | date fact | "add" fact [ "on" date ]
 *         | "do" number [ "on" date ] ;
 * fact    = kind { key "=" value } ;
 * value   = word { ( "," | "+" ) word } | '"' characters '"' | "'" characters "'" ;
 * </pre>
 *
 * <p>Commas and plus signs tell the items of a list apart, and only where a list is expected.
 */
final class InlineChange {

  private static final Pattern RANGE = Pattern.compile("(-?\\d+)?\\.\\.(-?\\d+)?");
  static final Pattern PAIR = Pattern.compile("([a-z-]+)=(.*)", Pattern.DOTALL);
  private static final String POLICY = "-policy";
  static final String AND = "and";
  static final List<String> LINKS = List.of("on", "to", "with");

  private final Problems problems;
  private final Deque<Word> words;
  private final Word first;

  private InlineChange(List<Word> words, Problems problems) {
    this.words = new ArrayDeque<>(words);
    this.problems = problems;
    this.first = this.words.remove();
  }

  /** Whether a text is a change rather than the name of a file. */
  static boolean isOne(String text) {
    return beginsOne(text.strip().split("\\s+", 2)[0]);
  }

  static boolean beginsOne(String word) {
    return AmendmentReader.VERBS.contains(word)
        || word.equals(DecisionTaken.KEY)
        || word.matches("\\d{4}-\\d.*");
  }

  /**
   * The changes as a file would write them.
   *
   * @param start where the text's first character stands
   */
  static List<YamlNode> read(String text, Place start, Problems problems) {
    Optional<List<Word>> words = Word.all(text, start, problems);
    if (words.isEmpty()) {
      return List.of();
    }
    List<YamlNode> changes = new ArrayList<>();
    List<Word> one = new ArrayList<>();
    Word last = new Word("", start);
    for (Word word : words.get()) {
      last = word;
      if (word.is(AND)) {
        read(one, last, problems).ifPresent(changes::add);
        one = new ArrayList<>();
      } else {
        one.add(word);
      }
    }
    read(one, last, problems).ifPresent(changes::add);
    return changes;
  }

  /** One fact, as in {@code ceasefire-lapsed ceasefire=river}, as a file would write it. */
  static Optional<YamlNode> fact(String text, Place start, Problems problems) {
    Optional<List<Word>> words = Word.all(text, start, problems);
    if (words.filter(List::isEmpty).isPresent()) {
      problems.add(Code.WRONG_CHANGE, start, "Found nothing, expected a kind of fact.");
    }
    return words
        .filter(it -> !it.isEmpty())
        .map(it -> fact(new InlineChange(it, problems), start, problems));
  }

  private static YamlNode fact(InlineChange reader, Place start, Problems problems) {
    List<YamlNode.Entry> pairs = reader.pairs(reader.first.text());
    reader.words.forEach(
        it ->
            problems.add(
                Code.WRONG_CHANGE, it.place(), "Found '" + it.text() + "', expected 'key=value'."));
    YamlNode.Mapping components = mapping(pairs, reader.first.place());
    YamlNode.Entry fact = new YamlNode.Entry(reader.first.text(), reader.first.place(), components);
    return mapping(List.of(fact), start);
  }

  private static Optional<YamlNode> read(List<Word> words, Word after, Problems problems) {
    if (words.isEmpty() || !beginsOne(words.get(0).text())) {
      Word found = words.isEmpty() ? after : words.get(0);
      problems.add(
          Code.WRONG_CHANGE,
          found.place(),
          "Found '"
              + found.text()
              + "', expected a change, which begins with a date or "
              + String.join(", ", AmendmentReader.VERBS)
              + ", do.");
      return Optional.empty();
    }
    return new InlineChange(words, problems).change();
  }

  private Optional<YamlNode> change() {
    boolean decision = first.is(DecisionTaken.KEY);
    boolean dated = !decision && !AmendmentReader.VERBS.contains(first.text());
    String verb = dated ? "add" : first.text();
    if (words.isEmpty() || words.peek().text().contains("=")) {
      problems.add(
          Code.WRONG_CHANGE,
          (words.isEmpty() ? first : words.peek()).place(),
          "Expected a "
              + (decision ? "number of a decision" : "kind of fact")
              + " after '"
              + first.text()
              + "'.");
      return Optional.empty();
    }
    List<YamlNode.Entry> entries = new ArrayList<>();
    if (decision) {
      entries.add(entry(verb, words.remove()));
    } else {
      subject(verb, entries);
    }
    if (dated) {
      entries.add(entry("on", first));
    }
    return rest(verb, entries)
        ? Optional.of(new YamlNode.Mapping(entries, first.place()))
        : Optional.empty();
  }

  /** What the change is about; of a policy, also its new numbers. */
  private void subject(String verb, List<YamlNode.Entry> entries) {
    Word kind = words.remove();
    boolean policy = verb.equals("set") && kind.text().endsWith(POLICY);
    YamlNode.Mapping components = mapping(pairs(kind.text()), kind.place());
    YamlNode.Mapping none = mapping(List.of(), kind.place());
    entries.add(fact(verb, first, kind, policy ? none : components));
    if (policy) {
      entries.add(new YamlNode.Entry("to", kind.place(), components));
    }
  }

  /** Dates, new values and what takes a fact's place; whether all of it could be read. */
  private boolean rest(String verb, List<YamlNode.Entry> entries) {
    while (!words.isEmpty()) {
      Word word = words.remove();
      if (LINKS.contains(word.text()) && words.isEmpty()) {
        problems.add(
            Code.WRONG_CHANGE,
            word.place(),
            "Found nothing after '" + word.text() + "', expected " + after(verb, word) + ".");
        return false;
      }
      if (!LINKS.contains(word.text())) {
        problems.add(
            Code.WRONG_CHANGE,
            word.place(),
            "'"
                + word.text()
                + "': expected 'key=value', 'on' and a date, 'to' and what to, 'with' and a fact,"
                + " or 'and' and another change.");
        return false;
      }
      once(word.text(), entries, word);
      entries.add(link(verb, word, entries));
    }
    return true;
  }

  private static String after(String verb, Word link) {
    boolean date = link.is("on") || link.is("to") && verb.equals("move");
    return date ? "a date" : link.is("to") ? "'key=value'" : "a kind of fact";
  }

  private YamlNode.Entry link(String verb, Word word, List<YamlNode.Entry> entries) {
    if (word.is("to") && verb.equals("set")) {
      YamlNode subject = entries.get(0).value();
      String kind = ((YamlNode.Mapping) subject).keys().get(0);
      return new YamlNode.Entry("to", word.place(), mapping(pairs(kind), word.place()));
    }
    if (word.is("with")) {
      Word kind = words.remove();
      return fact("with", word, kind, mapping(pairs(kind.text()), kind.place()));
    }
    return entry(word.text(), words.remove());
  }

  private static YamlNode.Entry fact(String key, Word at, Word kind, YamlNode.Mapping components) {
    YamlNode.Entry fact = new YamlNode.Entry(kind.text(), kind.place(), components);
    return new YamlNode.Entry(key, at.place(), mapping(List.of(fact), kind.place()));
  }

  private static YamlNode.Entry entry(String key, Word word) {
    return new YamlNode.Entry(key, word.place(), new YamlNode.Text(word.text(), word.place()));
  }

  private static YamlNode.Mapping mapping(List<YamlNode.Entry> entries, Place place) {
    return new YamlNode.Mapping(entries, place);
  }

  private List<YamlNode.Entry> pairs(String kind) {
    List<YamlNode.Entry> pairs = new ArrayList<>();
    while (!words.isEmpty()) {
      Matcher pair = PAIR.matcher(words.peek().text());
      if (!pair.matches()) {
        break;
      }
      Word word = words.remove();
      String key = pair.group(1);
      once(key, pairs, word);
      pairs.add(
          new YamlNode.Entry(
              key,
              word.place(),
              is(kind, key, ComponentType.NUMBER) && RANGE.matcher(pair.group(2)).matches()
                  ? range(pair.group(2), word)
                  : value(pair.group(2), word, is(kind, key, ComponentType.NAMES))));
    }
    return pairs;
  }

  private void once(String key, List<YamlNode.Entry> entries, Word word) {
    if (entries.stream().anyMatch(it -> it.key().equals(key))) {
      problems.add(Code.DUPLICATE_KEY, word.place(), "'" + key + "' stands here a second time.");
    }
  }

  /** As a file writes it: {@code 3..5} is {@code {at-least: 3, at-most: 5}}. */
  private static YamlNode range(String written, Word word) {
    String[] ends = written.split("\\.\\.", -1);
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      if (!ends[i].isEmpty()) {
        YamlNode end = new YamlNode.Text(ends[i], word.place());
        entries.add(new YamlNode.Entry(RangeReader.ENDS.get(i), word.place(), end));
      }
    }
    return mapping(entries, word.place());
  }

  private static boolean is(String kind, String key, ComponentType type) {
    return Vocabulary.byKey(kind)
        .flatMap(it -> it.componentByKey(key))
        .filter(it -> it.type() == type)
        .isPresent();
  }

  private static YamlNode value(String written, Word word, boolean list) {
    if (written.matches("(?s)\"[^\"]*\"|'[^']*'")) {
      return new YamlNode.Text(written.substring(1, written.length() - 1), word.place());
    }
    String bare = written.replaceAll("^\\[|\\]$", "");
    return list
        ? new YamlNode.Sequence(
            Arrays.stream(bare.split("[,+]"))
                .<YamlNode>map(item -> new YamlNode.Text(item.strip(), word.place()))
                .toList(),
            word.place())
        : new YamlNode.Text(written, word.place());
  }
}
