package org.demarche.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Severity;
import org.demarche.scenario.SourceText;

/**
 * Comments that say why a warning is as meant, above the line that it names: {@code # allow
 * fact-without-source: agreed by word of mouth}. Errors cannot be allowed.
 */
public final class Allowances {

  private static final Pattern COMMENT =
      Pattern.compile("\\s*(?:#|//)\\s*allow ([a-z-]+):\\s*\\S.*");

  private record Allowance(Place place, String code) {

    /** Whether it stands right above what is warned of, other allowances between. */
    boolean answers(Problem problem, List<Allowance> all) {
      boolean above =
          problem.place().file().equals(place.file())
              && problem.code().id().equals(code)
              && problem.code().severity() != Severity.ERROR
              && place.line() < problem.place().line();
      return above
          && Stream.iterate(
                  place.line() + 1, line -> line < problem.place().line(), line -> line + 1)
              .allMatch(line -> all.stream().anyMatch(it -> it.isAt(place.file(), line)));
    }

    private boolean isAt(String file, int line) {
      return place.file().equals(file) && place.line() == line;
    }
  }

  private final List<Allowance> all = new ArrayList<>();

  private Allowances(Collection<SourceText> files) {
    files.forEach(this::read);
  }

  /** What remains of the findings on some files, and the allowances in them that answer none. */
  public static List<Problem> applied(List<Problem> findings, Collection<SourceText> files) {
    List<Allowance> all = new Allowances(files).all;
    Stream<Problem> left =
        findings.stream().filter(it -> all.stream().noneMatch(a -> a.answers(it, all)));
    Stream<Problem> needless =
        all.stream()
            .filter(a -> findings.stream().noneMatch(it -> a.answers(it, all)))
            .map(Allowances::needless);
    return Stream.concat(left, needless).sorted().toList();
  }

  private void read(SourceText file) {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      java.util.regex.Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        all.add(new Allowance(new Place(file.file(), i + 1, 1), comment.group(1)));
      }
    }
  }

  private static Problem needless(Allowance allowance) {
    return new Problem(
        Code.NEEDLESS_ALLOWANCE,
        allowance.place(),
        "Nothing in the line below calls for '" + allowance.code() + "'. Leave the comment out.");
  }
}
