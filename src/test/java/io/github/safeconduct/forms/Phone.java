package io.github.safeconduct.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A phone with a form on it: reads the spreadsheet, puts one question after the other as far as its skip logic says, and sends what was
 * answered as tools export it. Expressions are worked out by the XPath of the JDK, which knows nothing of ours.
 */
final class Phone {

    private static final String FUNCTIONS = "functions";

    static {
        // The JDK sets limits to the expressions of strangers; these are ours.
        List.of("Grp", "Op").forEach(what -> System.setProperty("jdk.xml.xpathExpr" + what + "Limit", "0"));
        System.setProperty("jdk.xml.xpathTotalOpLimit", "0");
    }

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Document answers;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    Phone(byte[] workbook) throws Exception {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < read.getNumberOfSheets(); i++) {
                sheets.put(read.getSheetName(i), rows(read.getSheetAt(i)));
            }
        }
        answers = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element root = answers.createElement("form");
        answers.appendChild(root);
        String group = "";
        for (Map<String, String> row : survey()) {
            String type = row.get("type");
            if (type.startsWith("begin")) {
                group = row.get("name");
            } else if (!type.startsWith("end")) {
                groups.put(row.get("name"), group);
                root.appendChild(answers.createElement(row.get("name")));
                if (type.equals("calculate")) {
                    set(row.get("name"), row.get("calculation").substring(1, row.get("calculation").length() - 1));
                } else if (row.containsKey("default")) {
                    set(row.get("name"), row.get("default"));
                }
            }
        }
        xpath.setNamespaceContext(new Functions());
        xpath.setXPathFunctionResolver(Phone::function);
    }

    private static List<Map<String, String>> rows(XSSFSheet sheet) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (Row row : sheet) {
            if (headers.isEmpty()) {
                row.forEach(cell -> headers.add(cell.getStringCellValue()));
            } else {
                Map<String, String> cells = new LinkedHashMap<>();
                for (Cell cell : row) {
                    cells.put(headers.get(cell.getColumnIndex()), cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static javax.xml.xpath.XPathFunction function(QName name, int arity) {
        return arguments -> {
            String[] chosen = text(arguments.get(0)).isEmpty() ? new String[0] : text(arguments.get(0)).split(" ");
            return name.getLocalPart().equals("selected")
                    ? Arrays.asList(chosen).contains(text(arguments.get(1)))
                    : (Object) Double.valueOf(chosen.length);
        };
    }

    private static String text(Object argument) {
        return argument instanceof NodeList nodes ? (nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent()) : argument.toString();
    }

    Map<String, List<Map<String, String>>> sheets() {
        return sheets;
    }

    List<Map<String, String>> survey() {
        return sheets.get("survey");
    }

    /** The questions that can be put, in their order. */
    List<Map<String, String>> questions() {
        return survey().stream().filter(row -> row.get("type").startsWith("select") || row.get("type").equals("integer")).toList();
    }

    List<String> choices(Map<String, String> question) {
        String list = question.get("type").substring(question.get("type").indexOf(' ') + 1);
        return sheets.get("choices").stream().filter(row -> row.get("list_name").equals(list)).map(row -> row.get("name")).toList();
    }

    boolean isRelevant(Map<String, String> question) throws Exception {
        return holds(question.get("relevant"), question.get("name"));
    }

    /** Answers a question if the form lets it stand. */
    boolean answer(Map<String, String> question, String value) throws Exception {
        String before = get(question.get("name"));
        set(question.get("name"), value);
        if (!value.isEmpty() && !holds(question.get("constraint"), question.get("name"))) {
            set(question.get("name"), before);
            return false;
        }
        return true;
    }

    void set(String name, String value) {
        answers.getElementsByTagName(name).item(0).setTextContent(value);
    }

    String get(String name) {
        return answers.getElementsByTagName(name).item(0).getTextContent();
    }

    private boolean holds(String expression, String name) throws Exception {
        if (expression == null) {
            return true;
        }
        String ours = expression.replaceAll("\\$\\{([^}]+)}", "/form/$1").replaceAll("(?<![-\\w])(count-)?selected\\(", "f:$1selected(");
        return (Boolean) xpath.evaluate(ours, answers.getElementsByTagName(name).item(0), XPathConstants.BOOLEAN);
    }

    /** Puts every question that is asked; what is skipped is sent empty. */
    void fill(Function<Map<String, String>, String> officer) throws Exception {
        for (Map<String, String> question : questions()) {
            if (!isRelevant(question)) {
                set(question.get("name"), "");
            } else {
                answer(question, officer.apply(question));
            }
        }
    }

    /** What is answered, by column. */
    Map<String, String> answered() {
        Map<String, String> answered = new LinkedHashMap<>();
        names().stream().filter(name -> !get(name).isEmpty()).forEach(name -> answered.put(name, get(name)));
        return answered;
    }

    private List<String> names() {
        return survey().stream().filter(row -> !row.get("type").startsWith("begin") && !row.get("type").startsWith("end"))
                .map(row -> row.get("name")).toList();
    }

    /** A table of this one submission. */
    String csv(String delimiter, String group) {
        return headers(delimiter, group) + "\n" + row(delimiter) + "\n";
    }

    String headers(String delimiter, String group) {
        return names().stream().map(name -> quoted((group.isEmpty() ? "" : groups.get(name) + group) + name))
                .collect(Collectors.joining(delimiter)) + delimiter + quoted("_id") + delimiter + quoted("__version__");
    }

    String row(String delimiter) {
        return names().stream().map(name -> quoted(get(name))).collect(Collectors.joining(delimiter)) + delimiter + quoted("7") + delimiter
                + quoted("v1");
    }

    /** As KoboToolbox gives it: groups in the keys, and nothing of what was not answered. */
    String koboJson() {
        return "{\"count\": 1, \"next\": null, \"results\": [{\"_id\": 7, \"formhub/uuid\": \"x\", \"_attachments\": [], "
                + names().stream()
                        .filter(name -> !get(name).isEmpty()).map(name -> quoted(groups.get(name) + "/" + name) + ": " + quoted(get(name)))
                        .collect(Collectors.joining(", "))
                + "}]}";
    }

    /** As ODK gives it: groups as objects, null for what was not answered. */
    String odkJson() {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        names().forEach(name -> byGroup.computeIfAbsent(groups.get(name), any -> new ArrayList<>())
                .add(quoted(name) + ": " + (get(name).isEmpty() ? "null" : quoted(get(name)))));
        return "{\"value\": [{\"__id\": \"uuid:7\", \"__system\": {\"submitterName\": \"a b\"}, " + byGroup.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": {" + String.join(", ", entry.getValue()) + "}").collect(Collectors.joining(", "))
                + "}], \"@odata.context\": \"x\"}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The functions of XForms that XPath does not have. */
    private static final class Functions implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals("f") ? FUNCTIONS : XMLConstants.NULL_NS_URI;
        }

        @Override
        public String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.<String>of().iterator();
        }
    }
}
