package org.demarche.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;

/**
 * A file that keeps everything that was tried of a story, after every command. One session has it
 * at a time.
 */
public final class Workspace implements AutoCloseable {

  private final String file;
  private final Identity identity;
  private final KeptFile kept;
  private final Branches branches;
  private final List<String> notices;

  private Workspace(
      String file, Identity identity, KeptFile kept, Branches branches, List<String> notices) {
    this.file = file;
    this.identity = identity;
    this.kept = kept;
    this.branches = branches;
    this.notices = List.copyOf(notices);
  }

  /**
   * Takes a workspace, or begins one where there is no file.
   *
   * @param rules the SHA-256 of the rules
   * @throws InvalidInput when the file is damaged, is about something else, no longer fits, or
   *     another session has it; it is left as it is then
   */
  public static Workspace open(Path file, Replay replay, String rules) {
    Identity identity = Identity.of(replay.story(), rules);
    KeptFile kept = KeptFile.take(file);
    try {
      Optional<String> text = kept.text();
      return text.isPresent()
          ? read(file.toString(), text.get(), identity, kept, replay)
          : begun(file.toString(), identity, kept, replay);
    } catch (InvalidInput refused) {
      kept.close();
      throw refused;
    }
  }

  private static Workspace begun(String file, Identity identity, KeptFile kept, Replay replay) {
    Workspace begun = new Workspace(file, identity, kept, Branches.of(replay.starts()), List.of());
    begun.write(begun.branches);
    return begun;
  }

  private static Workspace read(
      String file, String text, Identity identity, KeptFile kept, Replay replay) {
    WorkspaceReader.Read read = WorkspaceReader.read(file, text);
    List<String> notices = notices(file, read.identity(), identity);
    read.branches().all().forEach(branch -> check(file, branch, replay));
    return new Workspace(file, identity, kept, read.branches(), notices);
  }

  /** What is another than it was; a workspace of another story is none of this one. */
  private static List<String> notices(String file, Identity former, Identity now) {
    if (!former.story().equals(now.story())) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(file),
          "This workspace is about '"
              + former.story()
              + "', and the story is '"
              + now.story()
              + "'.");
    }
    if (!former.changes().equals(now.changes())) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(file),
          "This workspace was begun with "
              + (former.changes().isEmpty()
                  ? "no --what-if"
                  : "--what-if that changes " + String.join(" ", former.changes()))
              + "; expected the same now.");
    }
    List<String> notices = new ArrayList<>();
    if (!former.sha256().equals(now.sha256())) {
      notices.add("The story has changed since this workspace was written; all changes still fit.");
    }
    if (!former.rules().equals(now.rules())) {
      notices.add(
          "The rules have changed since this workspace was written; all changes still fit.");
    }
    return notices;
  }

  /** Every step is to mean what it meant. */
  private static void check(String file, Branch branch, Replay replay) {
    checkMoment(file, branch, branch.position(), replay);
    List<Step> before = new ArrayList<>();
    for (Step step : branch.redoAll().steps()) {
      checkMoment(file, branch, step.at(), replay);
      checkStep(file, branch, before, step, replay);
      before.add(step);
    }
  }

  private static void checkMoment(String file, Branch branch, LocalDateTime moment, Replay replay) {
    if (moment.isBefore(replay.starts()) || moment.isAfter(replay.ends())) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(file),
          "Branch '" + branch.name() + "': " + Wording.moment(moment) + " lies outside the story.");
    }
  }

  private static void checkStep(
      String file, Branch branch, List<Step> before, Step step, Replay replay) {
    String place = "Branch '" + branch.name() + "': '" + step.text() + "'";
    boolean ordered = Stream.of(step).noneMatch(it -> isEarlier(it, before));
    try {
      if (ordered && replay.step(List.copyOf(before), step.text(), step.at()).equals(step)) {
        return;
      }
    } catch (InvalidInput invalid) {
      throw new InvalidInput(
          invalid.problems().stream()
              .map(
                  it ->
                      new Problem(
                          it.code(), Place.of(file), place + " no longer fits: " + it.message()))
              .toList());
    }
    throw new InvalidInput(
        Code.WRONG_WORKSPACE, Place.of(file), place + " no longer means what it meant.");
  }

  private static boolean isEarlier(Step step, List<Step> before) {
    return !before.isEmpty() && step.at().isBefore(Branch.last(before).at());
  }

  /** What the user is to know before anything else. */
  public List<String> notices() {
    return notices;
  }

  Branches branches() {
    return branches;
  }

  /**
   * Keeps what was tried; once this returns, no end of the process loses it.
   *
   * @throws InvalidInput when the file cannot be written, or something else has written it
   */
  void write(Branches now) {
    try {
      kept.write(WorkspaceWriter.text(identity, now));
    } catch (IOException unwritable) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(file),
          "The workspace cannot be written, so that nothing was done.");
    }
  }

  @Override
  public void close() {
    kept.close();
  }
}
