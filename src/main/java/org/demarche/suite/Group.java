package org.demarche.suite;

import java.util.List;

/** What is tried together, since one run, or one rule that was made ready, serves all of it. */
public sealed interface Group permits RuleGroup, StoryGroup, UnreadGroup {

  /** The rule, story or what-if. */
  String name();

  /** What is tried, in the order of its results. */
  List<Trial> trials();

  /** Tries all of it; each result is about the trial of the same index. */
  List<Result> results();
}
