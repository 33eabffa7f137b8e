#include "app/overview/OverviewPage.h"
