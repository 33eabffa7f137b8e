#pragma once

#include "domain/Figure.h"
#include "domain/analyses/Standing.h"
#include "domain/charts/ChartKinds.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// How a point is drawn: what may still change is hollow, what is foreseen is hollow and joined by dots.
enum class PointState { Solid, Hollow, Foreseen };

/// One figure of a chart. Numbers are exact and in the unit of the panel's axis; texts are what the table twin has, digit for digit.
struct ChartPoint {
    int place = 0;              ///< on the axis of the categories, from 0; -1: where a line of ends begins, at nothing
    int lastPlace = 0;          ///< of a bar over several places; else `place`
    std::optional<Ratio> value; ///< nothing: there is no figure, the line is broken and no bar stands
    Ratio base;                 ///< where a bar stands on: of a stack the sum below it
    PointState state = PointState::Solid;
    std::string digits;         ///< 达114.2; empty where there is no number
    std::optional<Light> light = {}; ///< the verdict, where the point is judged
};

/// What a series stands for: it decides the pen.
enum class SeriesRole { Actual, LastYear, Schedule, Forecast, Part, Rest };
enum class SeriesForm {
    Line,  ///< joined where `breaks` has no end
    Bars,
    Ticks, ///< a short stroke across the bar of its place
};

struct ChartSeries {
    SeriesRole role = SeriesRole::Actual;
    SeriesForm form = SeriesForm::Line;
    std::string name;                ///< stands on the line; empty: nothing is written
    std::vector<ChartPoint> points;  ///< by place
    std::vector<int> breaks = {};    ///< places after which a line is not joined: a month is missing between
    int shade = 0;                   ///< of a part: 0 the darkest
};

/// A name below, or beside, places of the axis.
struct ChartCategory {
    std::string name;
    int first = 0;
    int last = 0; ///< 1—2月 is one name of two places
};

/// How far something is from what is due, drawn as a bracket with its number.
struct ChartBracket {
    int place = 0;
    Ratio from; ///< what is due
    Ratio to;   ///< what is there
    std::string text;
    Light light = Light::NotApplicable;
};

/// A line across the panel.
struct ChartLevel {
    Ratio value;
    std::string text;
};

/// Words that stand in place of a figure: 未报, 上年同期为零，增加14项.
struct ChartGap {
    int first = 0;
    int last = 0;
    std::string text;
};

/// Words at the end of a bar.
struct ChartBarText {
    int place = 0;
    std::string text;
    std::optional<Light> light = {}; ///< its shape stands before the text
};

/// One field with its two axes.
struct ChartPanel {
    std::string title;       ///< of a small multiple
    std::string unit;        ///< at the axis of the values
    int places = 0;
    bool areEnds = false;    ///< places are the ends of months on an axis that begins with nothing; else slots
    bool isLying = false;    ///< the categories stand one below the other and bars run to the right
    bool countsWhole = false; ///< no numbers between whole ones at the axis
    std::vector<ChartCategory> categories;
    std::vector<ChartSeries> series;
    std::vector<ChartBracket> brackets = {};
    std::vector<ChartLevel> levels = {};
    std::vector<ChartGap> gaps = {};
    std::vector<ChartBarText> barTexts = {};
    std::optional<Light> light = {}; ///< the verdict of the panel, beside its title
};

struct ChartColumn {
    std::string heading;
    bool isNumber = true;
    bool isQuiet = false; ///< read beside the figures
};

/// A line of the table twin, and the place of the picture that it tells of.
struct ChartRow {
    std::vector<std::string> cells; ///< one for each column
    int panel = 0;
    int first = 0;
    int last = 0;
    std::optional<FigureKey> figure = {}; ///< where it is typed
};

/// A picture and its table twin as values. All panels stand on one scale. Nothing points into the catalogue.
struct Chart {
    ChartKind kind = ChartKind::Cumulative;
    std::string title;   ///< 技术合同成交额 · 淮安市
    std::string verdict; ///< 达序时 +0.9pp; empty where there is none
    std::string period;  ///< 2025年1—5月
    std::optional<Light> light = {};
    std::vector<ChartPanel> panels;
    std::vector<std::string> notes = {};
    std::vector<ChartColumn> columns;
    std::vector<ChartRow> rows; ///< the order in which a cursor walks
    std::string emptyBecause;   ///< why there is nothing to draw; else empty

    bool isEmpty() const { return panels.empty(); }
};

/// The numbers that must fit on the axis of the values, zero among them.
struct ChartRange {
    Ratio lowest;
    Ratio highest;
};
ChartRange rangeOf(const Chart& chart);

} // namespace xushi
