package io.github.safeconduct;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, once. Thread safe. */
final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T value = made;
        if (value == null) {
            synchronized (this) {
                value = made;
                if (value == null && maker != null) {
                    value = maker.get();
                    made = value;
                    maker = null;
                }
            }
        }
        return java.util.Objects.requireNonNull(value);
    }
}
