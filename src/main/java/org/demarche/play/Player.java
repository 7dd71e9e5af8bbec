package org.demarche.play;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.history.History;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.scenario.FactPattern;

/** Plays a story by commands, one line each: text in, text out. */
public final class Player {

  /** Keeps what was tried, before anybody is told that it is done. */
  interface Keeper {
    void keep(Branches branches);
  }

  private final Replay replay;
  private final Accounts accounts;
  private final Keeper keeper;
  private final boolean keeps;
  private final Moving moving;
  private final Changing changing;
  private final Saving saving;
  private final Looking looking;
  private final Completion completion;
  private final Set<List<Step>> saved = new HashSet<>();
  private Branches branches;
  private boolean over;

  private Player(
      Replay replay,
      Branches branches,
      Keeper keeper,
      boolean keeps,
      Accounts accounts,
      Style style) {
    this.replay = replay;
    this.branches = branches;
    this.keeper = keeper;
    this.keeps = keeps;
    this.accounts = accounts;
    this.moving = new Moving(replay, style);
    this.changing = new Changing(replay);
    this.saving = new Saving(replay);
    this.looking = new Looking(replay, style);
    this.completion = new Completion(replay);
  }

  /**
   * A session that is gone once it is over.
   *
   * @param accounts tells of runs by the rules that they were run by
   */
  public static Player of(Replay replay, Accounts accounts, Style style) {
    return new Player(replay, Branches.of(replay.starts()), branches -> {}, false, accounts, style);
  }

  /** A session that goes on where another one ended. */
  public static Player of(Replay replay, Workspace workspace, Accounts accounts, Style style) {
    return new Player(replay, workspace.branches(), workspace::write, true, accounts, style);
  }

  /** What a session begins with. */
  public String introduction() {
    return looking.introduction(branches);
  }

  /** Such as {@code 2026-01-24 main> }. */
  public String prompt() {
    LocalDateTime position = branches.here().position();
    String date =
        position.equals(replay.ends())
            ? replay.story().lastDay() + " (end)"
            : Wording.moment(position);
    return date + " " + branches.current() + "> ";
  }

  /** Whether the session has ended. */
  public boolean isOver() {
    return over;
  }

  /**
   * Does what a line says, keeps it, and says what was done. What fails leaves all as it was.
   *
   * @param start where the line's first character stands
   * @throws org.demarche.problem.InvalidInput when it cannot be done
   */
  public String answer(String line, Place start) {
    Answer answer = answer(Request.read(line, start));
    if (!answer.after().equals(branches)) {
      keeper.keep(answer.after());
    }
    branches = answer.after();
    over = answer.isLast();
    return answer.text();
  }

  /** Ends the session, and says what is not saved. */
  public String leave() {
    over = true;
    return keeps ? "" : Saving.unsaved(branches, saved);
  }

  /** What may stand where a word was begun. */
  public List<Candidate> complete(List<String> before, String begun) {
    return completion.of(branches, before, begun);
  }

  private Answer answer(Request request) {
    return switch (request.verb()) {
      case NEXT -> moving.next(branches, request);
      case TO -> moving.to(branches, request);
      case UNTIL -> moving.until(branches, request);
      case BACK -> moving.back(branches, request);
      case STATUS -> looking.status(branches);
      case DECISIONS -> looking.decisions(branches);
      case DO -> changing.change(branches, request);
      case UNDO -> changing.undo(branches);
      case REDO -> changing.redo(branches);
      case FORK -> changing.fork(branches, request);
      case BRANCHES -> looking.branches(branches);
      case SWITCH -> changing.switchTo(branches, request);
      case DIFF -> diff(request);
      case WHY -> why(request, "");
      case WHYNOT -> why(request, "It has come about; why:\n");
      case SAVE -> save(request);
      case HELP -> looking.help(branches, request);
      case QUIT -> new Answer(branches, leave(), true);
    };
  }

  private Answer save(Request request) {
    Answer answer = saving.save(branches, request);
    saved.add(branches.here().steps());
    return answer;
  }

  /**
   * Explains by what has been played alone: why something came about or, if it did not, why not.
   *
   * @param after what is said first if it did
   */
  private Answer why(Request request, String after) {
    FactPattern meant = FactPattern.read(request.operand(), request.at());
    Branch here = branches.here();
    if (here.position().equals(replay.starts())) {
      throw request.wrong("Nothing has been played yet, so that nothing has come about.");
    }
    History played = replay.played(here.steps(), here.position());
    String why = accounts.why(played, meant);
    return new Answer(branches, why.isEmpty() ? accounts.whyNot(played, meant) : after + why);
  }

  /** Compares two branches as far as both are played, so that nothing of what lies ahead shows. */
  private Answer diff(Request request) {
    List<String> names = request.words();
    if (names.size() != 2) {
      throw request.unexpected("the names of two branches");
    }
    List<Branch> two =
        names.stream().map(name -> Changing.branch(branches, request, name)).toList();
    LocalDateTime until =
        two.stream().map(Branch::position).min(LocalDateTime::compareTo).orElseThrow();
    if (until.equals(replay.starts())) {
      throw request.wrong(
          "Nothing has been played of one of them, so that nothing can differ yet.");
    }
    List<History> played =
        two.stream().map(branch -> replay.played(branch.steps(), until)).toList();
    return new Answer(branches, accounts.difference(played.get(0), played.get(1)));
  }
}
