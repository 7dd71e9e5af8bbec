package org.demarche.suite;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that is to be tried.
 *
 * @param groups in the order in which results are told
 */
public record Suite(List<Group> groups, Filter filter) {

  public Suite {
    groups = List.copyOf(groups);
  }

  /** What could be tried, whether or not the filter lets it pass. */
  public Stream<Trial> known() {
    return groups.stream().flatMap(group -> group.trials().stream());
  }

  /** The groups of which anything is tried. */
  public List<Group> selected() {
    return groups.stream().filter(this::isTried).toList();
  }

  /** What cannot be read is never left out: it might have been what was asked for. */
  private boolean isTried(Group group) {
    return group instanceof UnreadGroup || group.trials().stream().anyMatch(filter::fits);
  }

  /**
   * Tries it on all processors; what comes of it does not depend on how many there are.
   *
   * @param done is told of each group that is finished, from any thread
   */
  public Tried run(Consumer<Group> done) {
    List<Result> results =
        selected().parallelStream()
            .map(
                group -> {
                  List<Result> found = results(group);
                  done.accept(group);
                  return found;
                })
            .flatMap(List::stream)
            .toList();
    int all = groups.stream().mapToInt(group -> group.trials().size()).sum();
    return new Tried(results, all - results.size());
  }

  /** The results of a group that the filter asks for. */
  public List<Result> results(Group group) {
    boolean all = group instanceof UnreadGroup;
    return group.results().stream().filter(it -> all || filter.fits(it.trial())).toList();
  }
}
