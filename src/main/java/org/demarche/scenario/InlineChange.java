package org.demarche.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Reads a change written on one line, and gives it the form that a file would give it:
 *
 * <pre>
 * change = "remove" fact [ "on" date ]
 *        | "move" fact [ "on" date ] "to" date
 *        | "set" policy { key "=" value }
 *        | "set" fact [ "on" date ] "to" { key "=" value }
 *        | date fact | "add" fact ;
 * fact   = kind { key "=" value } ;
 * value  = word | word { "," word } | '"' characters '"' | "'" characters "'" ;
 * </pre>
 */
final class InlineChange {

  private static final String FILE = "--what-if";
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
  private static final Pattern PAIR = Pattern.compile("([a-z-]+)=(.*)", Pattern.DOTALL);

  private record Word(String text, Place place) {}

  private final List<Word> words = new ArrayList<>();
  private final Problems problems;
  private int next;

  private InlineChange(String text, Problems problems) {
    this.problems = problems;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), new Place(FILE, 1, matcher.start() + 1)));
    }
  }

  /** Whether a text is a change rather than the name of a file. */
  static boolean isOne(String text) {
    String first = text.strip().split("\\s+", 2)[0];
    return AmendmentReader.VERBS.contains(first) || first.matches("\\d{4}-\\d.*");
  }

  /** The change as a file would write it. */
  static Optional<YamlNode> read(String text, Problems problems) {
    return new InlineChange(text, problems).change();
  }

  private Optional<YamlNode> change() {
    Word first = words.get(next++);
    boolean dated = !AmendmentReader.VERBS.contains(first.text());
    String verb = dated ? "add" : first.text();
    if (next == words.size() || words.get(next).text().contains("=")) {
      Place place = next == words.size() ? first.place() : words.get(next).place();
      problems.add(place, "Expected a kind of fact after '" + first.text() + "'.");
      return Optional.empty();
    }
    Word kind = words.get(next++);
    List<YamlNode.Entry> entries = new ArrayList<>();
    List<YamlNode.Entry> components = pairs();
    boolean policy = verb.equals("set") && kind.text().endsWith("-policy");
    entries.add(fact(verb, first, kind, policy ? List.of() : components));
    if (policy) {
      entries.add(new YamlNode.Entry("to", kind.place(), mapping(components, kind.place())));
    }
    if (dated) {
      entries.add(entry("on", first));
    }
    while (next < words.size()) {
      Word word = words.get(next++);
      boolean known = word.text().equals("on") || word.text().equals("to");
      if (!known || next == words.size()) {
        problems.add(
            word.place(),
            "'" + word.text() + "': expected 'key=value', 'on' and a date, or 'to' and what to.");
        return Optional.empty();
      }
      boolean values = word.text().equals("to") && verb.equals("set");
      entries.add(
          values
              ? new YamlNode.Entry("to", word.place(), mapping(pairs(), word.place()))
              : entry(word.text(), words.get(next++)));
    }
    return Optional.of(new YamlNode.Mapping(entries, first.place()));
  }

  private static YamlNode.Entry fact(
      String verb, Word first, Word kind, List<YamlNode.Entry> components) {
    YamlNode.Entry fact =
        new YamlNode.Entry(kind.text(), kind.place(), mapping(components, kind.place()));
    return new YamlNode.Entry(verb, first.place(), mapping(List.of(fact), kind.place()));
  }

  private static YamlNode.Entry entry(String key, Word word) {
    return new YamlNode.Entry(key, word.place(), new YamlNode.Text(word.text(), word.place()));
  }

  private static YamlNode.Mapping mapping(List<YamlNode.Entry> entries, Place place) {
    return new YamlNode.Mapping(entries, place);
  }

  private List<YamlNode.Entry> pairs() {
    List<YamlNode.Entry> pairs = new ArrayList<>();
    while (next < words.size()) {
      Matcher pair = PAIR.matcher(words.get(next).text());
      if (!pair.matches()) {
        break;
      }
      Word word = words.get(next++);
      pairs.add(new YamlNode.Entry(pair.group(1), word.place(), value(pair.group(2), word)));
    }
    return pairs;
  }

  private static YamlNode value(String written, Word word) {
    boolean quoted = written.matches("(?s)\"[^\"]*\"|'[^']*'");
    String bare = written.replaceAll("^\\[|\\]$", "");
    if (quoted) {
      return new YamlNode.Text(written.substring(1, written.length() - 1), word.place());
    }
    return bare.contains(",")
        ? new YamlNode.Sequence(
            List.of(bare.split(",")).stream()
                .<YamlNode>map(item -> new YamlNode.Text(item.strip(), word.place()))
                .toList(),
            word.place())
        : new YamlNode.Text(written, word.place());
  }
}
