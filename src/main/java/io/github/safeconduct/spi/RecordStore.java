package io.github.safeconduct.spi;

import io.github.safeconduct.RecordException;
import java.util.List;

/**
 * Where records of decisions are kept. The library has one in a file, {@code RecordLog}, and one in a database, {@code JdbcRecordStore};
 * a host may have its own. Called by several threads at once where a host decides in several.
 */
public interface RecordStore {

    /**
     * Keeps a record. When this returns, the record is kept, whatever becomes of the process; when it throws, it may or may not be kept,
     * and {@link #find} says which. It is kept as often as it is given: each time is an event of its own.
     *
     * @param reference the host's reference, which the record names too
     * @param record the record, as {@code DecisionRecord.json()} gives it: one line
     * @throws RecordException if it could not be kept, or is no record of that reference
     */
    void append(String reference, String record);

    /**
     * The records kept under a reference, those kept first in front.
     *
     * @throws RecordException if they cannot be read, or one of them is not what was kept
     */
    List<String> find(String reference);
}
