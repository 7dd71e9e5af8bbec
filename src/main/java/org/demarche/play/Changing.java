package org.demarche.play;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.history.History;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;

/** Changes branches and begins others; says from when on the past is another. */
final class Changing {

  private static final Pattern DECISION = Pattern.compile("do (\\d+)");

  private final Replay replay;

  Changing(Replay replay) {
    this.replay = replay;
  }

  Answer change(Branches branches, Request request) {
    Branch here = branches.here();
    if (here.position().equals(replay.ends())) {
      throw request.wrong("The story is over, so that nothing can follow. 'back' goes back a day.");
    }
    Step step = step(here, request);
    Branches after = branches.done(step);
    return changed(branches, after, "Done " + said(step), kept(branches, after));
  }

  /** A number alone is that of a decision. */
  private Step step(Branch here, Request request) {
    if (request.operand().isEmpty()) {
      throw request.unexpected("the number of a decision or a change");
    }
    boolean numbered = request.operand().matches("\\d{1,9}(\\s.*)?");
    String before = numbered ? "do " : "";
    try {
      return replay.step(here.stepsSoFar(), before + request.operand(), here.position());
    } catch (InvalidInput invalid) {
      throw request.wrong(invalid, before.length());
    }
  }

  /** A decision is said in its own words. */
  private String said(Step step) {
    Matcher decision = DECISION.matcher(step.text());
    String sentence =
        replay.story().decisions().stream()
            .filter(it -> decision.matches())
            .filter(it -> String.valueOf(it.number()).equals(decision.group(1)))
            .findFirst()
            .map(it -> " (" + Wording.sentence(it, replay) + ")")
            .orElse("");
    return "at " + Wording.moment(step.at()) + ": " + step.text() + sentence + ".";
  }

  private static String kept(Branches before, Branches after) {
    return before.all().size() == after.all().size()
        ? ""
        : " What was taken back, or changed later, is kept on branch '"
            + Branch.last(after.names())
            + "'.";
  }

  Answer undo(Branches branches) {
    if (!branches.here().canUndo()) {
      return new Answer(branches, "There is nothing to take back on this branch.\n");
    }
    Branches after = branches.undone();
    Step step = Branch.last(after.here().undone());
    return changed(
        branches, after, "Taken back: what was done " + said(step), " 'redo' makes it again.");
  }

  Answer redo(Branches branches) {
    if (!branches.here().canRedo()) {
      return new Answer(branches, "Nothing was taken back on this branch.\n");
    }
    Branches after = branches.redone();
    return changed(branches, after, "Done again " + said(Branch.last(after.here().steps())), "");
  }

  Answer fork(Branches branches, Request request) {
    String name = request.operand();
    if (!name.matches(Branch.NAME)) {
      throw request.unexpected("a name of lower-case letters, digits and hyphens");
    }
    if (branches.named(name).isPresent()) {
      throw request.wrong(
          "There is a branch '" + name + "' already. 'switch " + name + "' goes there.");
    }
    String left =
        branches.here().holdsMoreThanHere()
            ? " What was taken back, or changed later, stays on '" + branches.current() + "'."
            : "";
    return changed(
        branches, branches.forked(name), "On the new branch '" + name + "', from here.", left);
  }

  Answer switchTo(Branches branches, Request request) {
    Branch branch = branch(branches, request, request.operand());
    return new Answer(
        branches.switchedTo(branch.name()),
        "On branch '" + branch.name() + "', at " + Wording.moment(branch.position()) + ".\n");
  }

  static Branch branch(Branches branches, Request request, String name) {
    return branches
        .named(name)
        .orElseThrow(
            () ->
                request.wrong(
                    "There is no branch '"
                        + name
                        + "'. Branches: "
                        + String.join(", ", branches.names())
                        + "."
                        + Nearest.hint(name, branches.names())));
  }

  /** Says, beside what was done, from when on what had been played is another past. */
  private Answer changed(Branches before, Branches after, String done, String more) {
    String past =
        divergence(before.here(), after.here())
            .map(
                moment ->
                    " What had been played is different from "
                        + Wording.moment(moment)
                        + " on: 'back' and 'status' show it.")
            .orElse("");
    return new Answer(after, Wording.line(done + more + past));
  }

  private Optional<LocalDateTime> divergence(Branch before, Branch after) {
    if (before.steps().equals(after.steps()) || before.position().equals(replay.starts())) {
      return Optional.empty();
    }
    History former = replay.played(before.steps(), before.position());
    return Past.divergence(former, replay.played(after.steps(), after.position()));
  }
}
