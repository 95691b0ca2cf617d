package org.example.casedesk;

import io.github.safeconduct.testing.CaseFiles;

/** The cases that the office's data protection officer writes. */
class CasesTest {

    @CaseFiles("classpath:cases/**")
    void everyCaseComesOutAsItsFileSays() {}
}
