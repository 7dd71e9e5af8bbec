package org.demarche.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.scenario.SourceText;

/**
 * The files of a rule book: folders of topics, each with rules, the numbers they use and their
 * cases.
 *
 * @param topics in order of their names, then in the order they were named
 * @param invariants what must hold in every run, if such files stand beside the topics
 */
public record RuleFiles(List<Topic> topics, List<SourceText> invariants) {

  private static final int MOST_FILES = 2_000;
  private static final String RULES = ".drl";
  private static final String POLICY = "policy.yaml";
  private static final String CASES = "cases.yaml";
  private static final String EQUIVALENTS = "equivalent-mutants.yaml";
  private static final String INVARIANTS = "invariants.yaml";

  /**
   * One folder of a rule book, its files in order of their names.
   *
   * @param equivalents which changes of its rules no case can notice
   */
  public record Topic(
      String name,
      List<SourceText> rules,
      List<SourceText> policies,
      List<SourceText> cases,
      List<SourceText> equivalents) {

    /** A folder that says of no change that nothing can notice it. */
    public Topic(
        String name, List<SourceText> rules, List<SourceText> policies, List<SourceText> cases) {
      this(name, rules, policies, cases, List.of());
    }
  }

  public RuleFiles {
    topics = List.copyOf(topics);
    invariants = List.copyOf(invariants);
  }

  /** The same files but for the cases, and what is said of changes that none can notice. */
  public RuleFiles withoutCases() {
    List<Topic> bare =
        topics.stream()
            .map(it -> new Topic(it.name(), it.rules(), it.policies(), List.of()))
            .toList();
    return new RuleFiles(bare, invariants);
  }

  /**
   * The rule files in folders.
   *
   * @throws InvalidInput when a folder is none, or holds no rules
   */
  public static RuleFiles in(List<Path> folders) {
    List<Topic> topics = new ArrayList<>();
    List<SourceText> invariants = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new InvalidInput(
            Code.NO_SUCH_FILE,
            Place.of(folder.toString()),
            "This is no folder of rules. Expected a folder that holds one folder for each topic.");
      }
      read(folder, folder.toString(), topics, invariants);
    }
    if (topics.isEmpty()) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of(folders.get(0).toString()),
          "No rules are here. Expected folders such as rules/ceasefires, with files that end in"
              + " .drl.");
    }
    return new RuleFiles(topics, invariants);
  }

  /** Several books' files as those of one book, in this order. */
  public static RuleFiles joined(List<RuleFiles> books) {
    return new RuleFiles(
        books.stream().flatMap(book -> book.topics().stream()).toList(),
        books.stream().flatMap(book -> book.invariants().stream()).toList());
  }

  /** The rule files that are shipped with the program. */
  public static RuleFiles shipped() {
    return shipped("rules");
  }

  /**
   * The rule files that are shipped with the program.
   *
   * @param shown the folder in which messages say that they stand
   */
  public static RuleFiles shipped(String shown) {
    List<Topic> topics = new ArrayList<>();
    List<SourceText> invariants = new ArrayList<>();
    try {
      URI uri = RuleFiles.class.getResource("/rules").toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          read(jar.getPath("/rules"), shown, topics, invariants);
        }
      } else {
        read(Path.of(uri), shown, topics, invariants);
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("The shipped rules cannot be read", unreadable);
    }
    return new RuleFiles(topics, invariants);
  }

  /** Whether a folder holds rule files: {@code <topic>/<name>.drl}. */
  public static boolean isRuleFolder(Path folder) {
    return Files.isDirectory(folder)
        && children(folder).stream()
            .filter(Files::isDirectory)
            .anyMatch(topic -> !files(topic, RULES).isEmpty());
  }

  /** The folders in a folder, in order of their names. */
  public static List<Path> folders(Path folder) {
    return children(folder).stream().filter(Files::isDirectory).toList();
  }

  private static void read(
      Path folder, String shown, List<Topic> topics, List<SourceText> invariants) {
    Problems problems = new Problems();
    for (Path child : children(folder)) {
      String name = name(child);
      if (Files.isDirectory(child) && !isHidden(name)) {
        checkTopic(child, shown + "/" + name, problems);
        topics.add(topic(child, name, shown + "/" + name));
      } else {
        checkName(child, shown, List.of(INVARIANTS), "a folder of rules", problems);
      }
    }
    problems.throwIfAny();
    texts(folder, INVARIANTS, shown).forEach(invariants::add);
  }

  /** A file that is misnamed would be passed over, and its rules, numbers or cases with it. */
  private static void checkTopic(Path topic, String shown, Problems problems) {
    List<Path> children = children(topic);
    children.forEach(
        child -> checkName(child, shown, List.of(POLICY, CASES, EQUIVALENTS), "a topic", problems));
    if (children.stream().noneMatch(child -> name(child).endsWith(RULES))) {
      problems.add(
          Code.NO_SUCH_FILE,
          Place.of(shown),
          "No rules are in this topic. Expected files that end in .drl.");
    }
  }

  private static void checkName(
      Path file, String shown, List<String> names, String what, Problems problems) {
    String name = name(file);
    boolean rules = name.endsWith(RULES) && names.contains(POLICY);
    boolean expected = rules || names.contains(name);
    boolean note = isHidden(name) || name.endsWith(".md") || name.endsWith(".txt");
    Place place = Place.of(shown + "/" + name);
    if (expected && !Files.isRegularFile(file)) {
      problems.add(Code.UNREADABLE_FILE, place, "This is no file that can be read.");
    } else if (!expected && !note) {
      problems.add(
          Code.STRAY_FILE,
          place,
          "This is no part of "
              + what
              + ", which holds "
              + (names.contains(POLICY) ? "rules (.drl), " : "topics, ")
              + String.join(", ", names)
              + " and notes (.md, .txt)."
              + Nearest.hint(name, names));
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private static String name(Path path) {
    return path.getFileName().toString().replace("/", "");
  }

  private static Topic topic(Path folder, String name, String shown) {
    return new Topic(
        name,
        texts(folder, RULES, shown),
        texts(folder, POLICY, shown),
        texts(folder, CASES, shown),
        texts(folder, EQUIVALENTS, shown));
  }

  private static List<SourceText> texts(Path folder, String ending, String shown) {
    return files(folder, ending).stream()
        .map(
            file ->
                SourceText.of(
                    file.getFileName().toString(), shown + "/" + file.getFileName(), file))
        .toList();
  }

  private static List<Path> files(Path folder, String ending) {
    return children(folder).stream()
        .filter(
            file -> ending.equals(RULES) ? name(file).endsWith(RULES) : name(file).equals(ending))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> found = children.limit(MOST_FILES + 1L).toList();
      if (found.size() > MOST_FILES) {
        throw new InvalidInput(
            Code.TOO_LARGE,
            Place.of(folder.toString()),
            "The folder holds more than " + MOST_FILES + " entries.");
      }
      return found.stream()
          .sorted(java.util.Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(folder.toString()), "The folder cannot be read.");
    }
  }
}
