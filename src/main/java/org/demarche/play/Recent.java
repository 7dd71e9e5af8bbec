package org.demarche.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Remembers the few values that were asked for last. */
final class Recent<K, V> {

  private final int most;
  private final Consumer<V> forgotten;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param forgotten takes leave of a value
   */
  Recent(int most, Consumer<V> forgotten) {
    this.most = most;
    this.forgotten = forgotten;
  }

  V get(K key, Supplier<V> otherwise) {
    V value = Optional.ofNullable(values.get(key)).orElseGet(otherwise);
    values.put(key, value);
    if (values.size() > most) {
      forget(values.keySet().iterator().next());
    }
    return value;
  }

  void forget(K key) {
    Optional.ofNullable(values.remove(key)).ifPresent(forgotten);
  }
}
