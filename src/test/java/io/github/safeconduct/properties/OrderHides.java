package io.github.safeconduct.properties;

import io.github.safeconduct.Case;
import io.github.safeconduct.report.JsonReport;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

/** P9: the same case gives the same bytes, in whatever order it was said, locale or time zone. */
final class OrderHides implements Promise {

    private static final List<String> LOCALES = List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "hi-IN", "lt-LT", "ja-JP");
    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "UTC");

    @Override
    public String name() {
        return "P9 order does not show";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        if (random.nextInt(20) > 0) {
            return;
        }
        String expected = JsonReport.of("a case", tried.decision(), true);
        Sample shuffled = tried.sample().copy();
        Collections.shuffle(shuffled.parts(), random);
        shuffled.parts().forEach(part -> Collections.shuffle(part.records(), random));
        Case said = shuffled.toCase();
        if (!said.equals(tried.sample().toCase())) {
            tally.breach("two cases that say the same are not equal");
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(Cases.pick(LOCALES, random)));
            TimeZone.setDefault(TimeZone.getTimeZone(Cases.pick(ZONES, random)));
            tally.count("said again");
            String again = JsonReport.of("a case", Library.SAFECONDUCT.decide(said), true);
            if (!again.equals(expected)) {
                tally.breach("other bytes in another order, " + Locale.getDefault() + " and " + TimeZone.getDefault().getID()
                        + ", from character "
                        + Differences.first(expected, again));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
