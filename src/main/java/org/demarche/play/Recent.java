package org.demarche.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers the few values that were asked for last. */
final class Recent<K, V> {

  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most) {
    this.most = most;
  }

  Optional<V> known(K key) {
    return Optional.ofNullable(values.get(key));
  }

  V get(K key, Supplier<V> otherwise) {
    V value = known(key).orElseGet(otherwise);
    values.put(key, value);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
    return value;
  }
}
