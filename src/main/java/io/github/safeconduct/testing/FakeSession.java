package io.github.safeconduct.testing;

import io.github.safeconduct.Case;
import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Decision;
import io.github.safeconduct.model.Fact;
import java.time.LocalDate;
import java.util.Map;

/** A session of the real library that lets a fake one decide. */
final class FakeSession implements CaseSession {

    private final FakeSafeconduct fake;
    private final CaseSession real;

    FakeSession(FakeSafeconduct fake, CaseSession real) {
        this.fake = fake;
        this.real = real;
    }

    @Override
    public CaseSession insert(Fact<?> fact) {
        real.insert(fact);
        return this;
    }

    @Override
    public CaseSession answers(Map<String, ?> answers) {
        real.answers(answers);
        return this;
    }

    @Override
    public CaseSession answer(String term, Object answer) {
        real.answer(term, answer);
        return this;
    }

    @Override
    public CaseSession retract(String term) {
        real.retract(term);
        return this;
    }

    @Override
    public CaseSession rulebooks(String... names) {
        real.rulebooks(names);
        return this;
    }

    @Override
    public CaseSession asOf(LocalDate day) {
        real.asOf(day);
        return this;
    }

    @Override
    public CaseSession focus(String... questionsOrAreas) {
        real.focus(questionsOrAreas);
        return this;
    }

    @Override
    public Case toCase() {
        return real.toCase();
    }

    @Override
    public Decision decide() {
        return fake.decide(toCase());
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
