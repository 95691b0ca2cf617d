package io.github.safeconduct.model;

/** What is done with the data (term {@code operationKind}); the vocabulary says what each implies. */
public enum OperationKind {
    PLANNING,
    COLLECTION,
    USE,
    TRANSFER,
    DISCLOSURE,
    PUBLICATION,
    ACCESS,
    RETENTION,
    DELETION
}
