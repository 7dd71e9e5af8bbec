package org.demarche.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into nodes with places. Anchors, aliases and tags are refused, and so is what is too
 * long or nested too deep, before anything is built from it.
 */
final class YamlReader {

  /** In characters. */
  static final int LONGEST = 2_000_000;

  private static final int DEEPEST = 12;

  private final String file;
  private final Problems problems;

  private YamlReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The file's one document, or nothing when it cannot be read, which is then reported. */
  static Optional<YamlNode> read(String file, String text, Problems problems) {
    return new YamlReader(file, problems).read(text);
  }

  private Optional<YamlNode> read(String text) {
    if (text.length() > LONGEST) {
      problems.add(
          Code.TOO_LARGE,
          Place.of(file),
          "The file is " + text.length() + " characters long; at most " + LONGEST + " are read.");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(LONGEST)
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      List<Event> events = new ArrayList<>();
      if (!isPlain(settings, text, events)) {
        return Optional.empty();
      }
      if (events.isEmpty()) {
        problems.add(Code.YAML_SYNTAX, Place.of(file), "The file is empty.");
        return Optional.empty();
      }
      Iterator<Event> ahead = events.iterator();
      return Optional.of(node(ahead.next(), ahead));
    } catch (MarkedYamlEngineException malformed) {
      Place place = malformed.getProblemMark().map(this::place).orElse(Place.of(file));
      problems.add(
          Code.YAML_SYNTAX, place, "This is not well-formed YAML: " + reason(malformed) + ".");
    } catch (ReaderException malformed) {
      problems.add(
          Code.YAML_SYNTAX,
          place(text, malformed.getPosition()),
          String.format(
              Locale.ROOT,
              "This is not well-formed YAML: found U+%04X, which no text in YAML may have.",
              malformed.getCodePoint()));
    } catch (YamlEngineException malformed) {
      problems.add(
          Code.YAML_SYNTAX,
          Place.of(file),
          "This is not well-formed YAML: " + firstLine(malformed.getMessage()) + ".");
    }
    return Optional.empty();
  }

  /** Where the character of an index stands. */
  private Place place(String text, int index) {
    String before = text.substring(0, text.offsetByCodePoints(0, index));
    int line = (int) before.chars().filter(it -> it == '\n').count() + 1;
    return new Place(file, line, before.length() - before.lastIndexOf('\n'));
  }

  private static String reason(MarkedYamlEngineException malformed) {
    String context = malformed.getContext() == null ? "" : malformed.getContext() + ": ";
    String hint =
        malformed.getProblem() != null && malformed.getProblem().contains("mapping values")
            ? ". Maybe a text that contains ': ' needs quotes"
            : "";
    return context + firstLine(malformed.getProblem()) + hint;
  }

  private static String firstLine(String message) {
    return String.valueOf(message).strip().lines().findFirst().orElse("unreadable");
  }

  /**
   * Looks through the events, which take no more memory than the text is long.
   *
   * @param nodes takes those of the one document
   */
  private boolean isPlain(LoadSettings settings, String text, List<Event> nodes) {
    int depth = 0;
    int documents = 0;
    boolean plain = true;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        problems.add(
            Code.TOO_LARGE, place(event), "The file is nested more than " + DEEPEST + " deep.");
        return false;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof NodeEvent || event instanceof CollectionEndEvent) {
        nodes.add(event);
      }
      if (event.getEventId() == Event.ID.DocumentStart && ++documents == 2) {
        problems.add(Code.YAML_SYNTAX, place(event), "A second document begins. A file holds one.");
        return false;
      }
      if (isTagged(event)) {
        problems.add(Code.YAML_SYNTAX, place(event), "Tags (!...) are not read. Leave it out.");
        plain = false;
      }
      if (isReference(event)) {
        problems.add(
            Code.YAML_SYNTAX,
            place(event),
            "Anchors and aliases (& and *) are not read. Write the value out.");
        plain = false;
      }
    }
    return plain;
  }

  private static boolean isTagged(Event event) {
    return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent collection && collection.getTag().isPresent());
  }

  private static boolean isReference(Event event) {
    return event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent());
  }

  private Place place(Event event) {
    return event.getStartMark().map(this::place).orElse(Place.of(file));
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private YamlNode node(Event event, Iterator<Event> ahead) {
    if (event instanceof SequenceStartEvent) {
      List<YamlNode> items = new ArrayList<>();
      for (Event next = ahead.next(); !(next instanceof CollectionEndEvent); next = ahead.next()) {
        items.add(node(next, ahead));
      }
      return new YamlNode.Sequence(List.copyOf(items), place(event));
    }
    return event instanceof MappingStartEvent
        ? mapping(event, ahead)
        : new YamlNode.Text(((ScalarEvent) event).getValue(), place(event));
  }

  private YamlNode.Mapping mapping(Event event, Iterator<Event> ahead) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Event next = ahead.next(); !(next instanceof CollectionEndEvent); next = ahead.next()) {
      YamlNode key = node(next, ahead);
      YamlNode value = node(ahead.next(), ahead);
      if (!(key instanceof YamlNode.Text word)) {
        problems.add(
            Code.YAML_SYNTAX,
            key.place(),
            "A key is a list or a mapping; expected a word or a date.");
      } else if (!seen.add(word.value())) {
        problems.add(
            Code.DUPLICATE_KEY,
            word.place(),
            "The key '" + word.value() + "' stands here a second time.");
      } else {
        entries.add(new YamlNode.Entry(word.value(), word.place(), value));
      }
    }
    return new YamlNode.Mapping(List.copyOf(entries), place(event));
  }
}
