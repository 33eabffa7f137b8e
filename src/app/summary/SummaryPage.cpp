#include "app/summary/SummaryPage.h"
