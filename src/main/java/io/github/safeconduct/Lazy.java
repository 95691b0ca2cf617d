package io.github.safeconduct;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, once. Thread safe; what shares a lock is made one after the other. */
final class Lazy<T> implements Supplier<T> {

    private final Object lock;
    private @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    /**
     * @param lock held while it is made: what is worked out from the same working state shares one
     */
    Lazy(Object lock, Supplier<T> maker) {
        this.lock = lock;
        this.maker = maker;
    }

    @Override
    public T get() {
        T value = made;
        if (value == null) {
            synchronized (lock) {
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
