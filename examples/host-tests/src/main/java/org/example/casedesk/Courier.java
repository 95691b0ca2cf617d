package org.example.casedesk;

/** Takes a file to whoever asked for it. */
public interface Courier {

    void take(String requestNumber);
}
