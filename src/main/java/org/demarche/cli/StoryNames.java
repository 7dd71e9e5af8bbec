package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.scenario.ExpectationFile;

/**
 * What the files of a scenario's folder are called. One that is misnamed would be passed over, and
 * what it expects with it.
 */
final class StoryNames {

  static final String SCENARIO = "scenario.yaml";

  private static final Pattern WHAT_IF = Pattern.compile("what-if-.+\\.yaml", Pattern.DOTALL);
  private static final Pattern MEANT =
      Pattern.compile(
          "(scenario|expects?|what.?ifs?)(?:[-_ ](.*?))?(\\.[a-z]*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StoryNames() {}

  static boolean isWhatIf(String name) {
    return WHAT_IF.matcher(name).matches();
  }

  /** Those among files of one folder that nothing reads, though they look as if it did. */
  static List<Problem> strays(List<Path> files) {
    boolean story = files.stream().anyMatch(it -> name(it).equals(SCENARIO));
    return files.stream()
        .filter(it -> isStray(it, story))
        .map(it -> stray(it.toString(), name(it)))
        .toList();
  }

  /** That a file is not called as what it seems to be, if it seems to be a what-if or the like. */
  static Optional<Problem> misnamed(Path file) {
    String name = name(file);
    boolean meant = isMeant(name) && !name.toLowerCase(Locale.ROOT).startsWith("scenario");
    return meant && !isOne(name) ? Optional.of(stray(file.toString(), name)) : Optional.empty();
  }

  private static boolean isStray(Path file, boolean story) {
    String name = name(file);
    if (isOne(name)) {
      return name.chars().anyMatch(Character::isISOControl);
    }
    boolean yaml = isYaml(name);
    boolean other = !yaml && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    return !other && !isKept(name) && (isMeant(name) || (story && yaml));
  }

  private static boolean isOne(String name) {
    return name.equals(SCENARIO) || isWhatIf(name) || ExpectationFile.isOne(name);
  }

  private static boolean isYaml(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.ya?ml");
  }

  private static boolean isMeant(String name) {
    return MEANT.matcher(name).matches();
  }

  /** Notes, histories and what editors leave. */
  private static boolean isKept(String name) {
    return name.matches("(?s)\\..*|.*(\\.md|\\.txt|\\.bak|\\.orig|~)");
  }

  private static Problem stray(String file, String name) {
    return new Problem(
        Code.STRAY_FILE,
        Place.of(file),
        "This is no part of a scenario's folder, which holds "
            + SCENARIO
            + ", what-if-NAME.yaml, expect-NAME.yaml, histories and notes (.md, .txt)."
            + maybe(name));
  }

  private static String maybe(String name) {
    Matcher meant = MEANT.matcher(name);
    if (!meant.matches()) {
      return "";
    }
    String first = meant.group(1).toLowerCase(Locale.ROOT);
    String rest = Optional.ofNullable(meant.group(2)).orElse("").toLowerCase(Locale.ROOT);
    boolean scenario = first.equals("scenario");
    String guess =
        scenario
            ? rest.isEmpty() ? SCENARIO : "what-if-" + rest + ".yaml"
            : (first.startsWith("e") ? "expect-" : "what-if-")
                + (rest.isEmpty() ? "NAME" : rest)
                + ".yaml";
    return " Maybe '" + guess + "'.";
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
